import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lineBlocks, type LineBlock } from './line-blocks.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function blocksOf(content: string | Uint8Array): Promise<LineBlock[]> {
  const file = join(folder, 'lines.ndjson');
  writeFileSync(file, content);
  const blocks: LineBlock[] = [];
  for await (const block of lineBlocks(file)) blocks.push(block);
  return blocks;
}

describe('the lines of a file', () => {
  it.each(['', 'one', 'one\n', 'one\r\ntwo\n\nthree'])('are all there: %j', async (text) => {
    expect(await blocksOf(text)).toEqual([{ firstLine: 1, text, unusable: [] }]);
  });

  it('come in blocks that never cut a line or a character, each with the number of its first', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i} ${'åß海👩‍👩‍👧 '.repeat((i % 7) * 400)}`);
    const text = lines.join('\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(8 * 1024 * 1024);
    const blocks = await blocksOf(text);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map((block) => block.text).join('\n')).toBe(text);
    let line = 1;
    for (const block of blocks) {
      expect(block.firstLine).toBe(line);
      line += block.text.split('\n').length;
    }
  });

  it('may be longer than a block, but not endless', async () => {
    const long = 'x'.repeat(6 * 1024 * 1024);
    const endless = Buffer.alloc(33 * 1024 * 1024, 'y');
    const blocks = await blocksOf(
      Buffer.concat([Buffer.from(`${long}\n`), endless, Buffer.from('\nz')]),
    );
    expect(blocks.map((block) => block.text).join('\n')).toBe(`${long}\n\nz`);
    expect(blocks.flatMap(({ unusable }) => unusable)).toEqual([
      { line: 2, reason: 'this line is longer than 32 MiB' },
    ]);
  });

  it('that are not UTF-8 are named, and stay empty', async () => {
    const content = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff]), Buffer.from('\nb')]);
    expect(await blocksOf(content)).toEqual([
      {
        firstLine: 1,
        text: 'a\n\nb',
        unusable: [{ line: 2, reason: 'this line is not text in UTF-8' }],
      },
    ]);
  });
});
