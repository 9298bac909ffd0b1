import { closeSync, fstatSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf, type LineBlock } from '../../ingest/sources/ndjson/lines.ts';
import { blockBytes, blocksOf } from './line-block.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readBlocks(content: string | Uint8Array): LineBlock[] {
  const file = join(folder, 'lines.ndjson');
  writeFileSync(file, content);
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    return Array.from({ length: blocksOf(size) }, (_, block) =>
      linesOf(blockBytes(descriptor, block)),
    );
  } finally {
    closeSync(descriptor);
  }
}

const textOf = (blocks: readonly LineBlock[]): string =>
  blocks.flatMap(({ text, lines }) => (lines === 0 ? [] : [text])).join('\n');

describe('the lines of a file', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one\n', 1],
    ['one\r\ntwo\n\nthree', 4],
  ])('are all there: %j', (content, lines) => {
    const text = content.replace(/\n$/, '');
    expect(readBlocks(content)).toEqual([{ text, lines, unusable: [] }]);
  });

  it('come in blocks that never cut a line or a character, whatever their length', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i} ${'åß海👩‍👩‍👧 '.repeat((i % 7) * 400)}`);
    const text = lines.join('\n');
    const blocks = readBlocks(text);
    expect(blocks.length).toBeGreaterThan(8);
    expect(textOf(blocks)).toBe(text);
    expect(blocks.reduce((sum, block) => sum + block.lines, 0)).toBe(300);
  });

  it('belong to the block in which they start, also where one ends just there', () => {
    const line = `${'x'.repeat(1024 * 1024 - 1)}\n`;
    const blocks = readBlocks(`${line}${line}end`);
    expect(blocks.map(({ lines }) => lines)).toEqual([1, 1, 1]);
  });

  it('may be longer than a block, but not endless', () => {
    const long = 'x'.repeat(6 * 1024 * 1024);
    const endless = Buffer.alloc(33 * 1024 * 1024, 'y');
    const blocks = readBlocks(
      Buffer.concat([Buffer.from(`${long}\n`), endless, Buffer.from('\nz')]),
    );
    expect(textOf(blocks)).toBe(`${long}\n\nz`);
    const before = blocks.findIndex(({ unusable }) => unusable.length > 0);
    expect(blocks[before]?.unusable).toEqual([
      { line: 1, reason: 'this line is longer than 32 MiB' },
    ]);
  });

  it('that are not UTF-8 are named, and stay empty', () => {
    const content = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff]), Buffer.from('\nb')]);
    const unusable = [{ line: 2, reason: 'this line is not text in UTF-8' }];
    expect(readBlocks(content)).toEqual([{ text: 'a\n\nb', lines: 3, unusable }]);
  });
});
