import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { hashOf } from './hash.ts';
import { FORMAT, VERSION } from './files.ts';
import type { Manifest } from './manifest.ts';
import { BundleProblem } from './problems.ts';
import { readBytes, readJson, readManifest } from './read.ts';
import { verify } from './hash.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytes(JSON.stringify(value));
const file = hashOf(bytes('a file'));

const MANIFEST = {
  format: FORMAT,
  version: VERSION,
  title: 'Proof',
  counts: { stories: 1, listed: 1, articles: 1, videos: 0, providers: 1, topics: 0 },
  span: { first: -5, last: -5 },
  intake: { read: 1, merged: 0, leftOut: 0, rejected: 0, secured: 0 },
  topics: [],
  types: { article: 1, video: 0 },
  older: [{ file, spans: [[3, -1, 0]] }],
  segments: [
    { stories: 1, from: -5, to: -5, cards: file, details: file, addresses: file, columns: file },
  ],
  newest: [{ n: 1, file }],
  volumes: [{ stories: 1, levels: 1, pages: [{ first: 'k/article', file }] }],
  days: [{ day: -1, stories: 1, file }],
  names: [file],
  leading: file,
  providers: [{ first: 'north.example', file }],
};

function problemOf(read: () => unknown): BundleProblem {
  try {
    read();
  } catch (error) {
    if (error instanceof BundleProblem) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('reading a manifest', () => {
  it('gives what was written', () => {
    const read: Manifest = readManifest(json(MANIFEST));
    expect(read).toEqual(MANIFEST);
  });

  it('takes a web page for a missing manifest', () => {
    const page = bytes('\n <!doctype html><title>App</title>');
    expect(problemOf(() => readManifest(page))).toMatchObject({
      kind: 'missing',
      path: 'manifest.json',
    });
  });

  it('says which version it is of, whatever else that version holds', () => {
    const later = json({ format: FORMAT, version: 70, shards: [] });
    const problem = problemOf(() => readManifest(later));
    expect(problem.kind).toBe('version');
    expect(problem.detail).toContain('version 70');
  });

  it.each([
    ['no JSON', bytes('{"format":'), 'not JSON'],
    ['no text', Uint8Array.of(0xff, 0xfe), 'not JSON'],
    ['any other JSON', json({ name: 'app' }), 'not the manifest of a bundle'],
    ['a hole', json({ ...MANIFEST, segments: [] }), 'segments'],
    ['an index of nothing', json({ ...MANIFEST, volumes: [] }), 'volumes'],
    ['a wrong field', json({ ...MANIFEST, span: { first: 'x', last: 0 } }), 'span.first'],
  ])('refuses %s', (_, content, detail) => {
    const problem = problemOf(() => readManifest(content));
    expect(problem.kind).toBe('invalid');
    expect(problem.detail).toContain(detail);
  });
});

describe('reading an immutable file', () => {
  const content = json({ cards: 3 });
  const hash = hashOf(content);

  it('takes the content that its name promises', () => {
    expect(() => verify('cards', hash, content)).not.toThrow();
  });

  it.each([
    ['cut', content.subarray(0, -1)],
    ['changed', json({ cards: 4 })],
    ['replaced by a web page', bytes('<!doctype html>')],
  ])('tells that it was %s', (_, other) => {
    expect(problemOf(() => verify('cards', hash, other))).toMatchObject({
      kind: 'altered',
      path: `cards/${hash}.json`,
    });
  });

  it('names the first field that does not fit', () => {
    const schema = z.object({ cards: z.array(z.object({ title: z.string() })) });
    const wrong = json({ cards: [{ title: 'a' }, { title: 1 }] });
    const problem = problemOf(() => readJson('cards/x.json', wrong, schema));
    expect(problem).toMatchObject({ kind: 'invalid', path: 'cards/x.json' });
    expect(problem.detail).toContain('cards.1.title');
  });

  it('makes a problem of whatever a decoder throws', () => {
    const decode = (): never => {
      throw new RangeError('cut');
    };
    expect(problemOf(() => readBytes('columns/x.bin', decode))).toMatchObject({
      kind: 'invalid',
      message: 'columns/x.bin: cut',
    });
  });
});
