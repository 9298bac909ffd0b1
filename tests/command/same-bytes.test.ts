import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GOOD, markdown, plant } from './archive.ts';
import { bundle, contentOf, mustBundle, makeScratch } from './command.ts';

const scratch = makeScratch();
const good = join(scratch, 'good');
const first = join(scratch, 'first');

beforeAll(() => {
  const stories = Array.from({ length: 40 }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    const fields = { publishedDateTime: `2026-10-${day}T08:00:00Z` };
    return [`_news/${i % 4}/story-${i}.md`, markdown(`story-${i}`, fields)];
  });
  plant(good, { ...GOOD, ...Object.fromEntries(stories) });
  mustBundle([good, '--out', first]);
});

describe('the same input', () => {
  it('gives the same bytes in whatever order the disk lists folders', () => {
    const shuffled = join(scratch, 'shuffled');
    const node = ['--import', join(import.meta.dirname, 'preload-shuffle.ts')];
    expect(bundle([good, '--out', shuffled], { node }).code).toBe(0);
    expect(contentOf(shuffled)).toEqual(contentOf(first));
  });

  it('gives the same bytes from another place, into an empty folder', () => {
    const moved = join(scratch, 'moved/good');
    cpSync(good, moved, { recursive: true });
    const again = join(scratch, 'again');
    mkdirSync(again);
    expect(bundle([moved, '--out', again]).code).toBe(0);
    expect(contentOf(again)).toEqual(contentOf(first));
  });
});

describe('a changed input', () => {
  it('rewrites what it touches, and keeps only what the new manifest names', () => {
    const out = join(scratch, 'updated');
    cpSync(first, out, { recursive: true });
    const before = new Map(
      [...contentOf(out).keys()].map((path) => [path, statSync(join(out, path)).ino]),
    );
    plant(join(out, 'cards'), { 'notes.txt': "somebody's own" });
    plant(good, { '_news/new.md': markdown('new', { publishedDateTime: '2026-11-30T08:00:00Z' }) });
    expect(bundle([good, '--out', out]).code).toBe(0);

    const after = contentOf(out);
    const kept = [...before].filter(([path]) => after.has(path) && path !== 'manifest.json');
    expect(kept.filter(([path]) => path.startsWith('stories/')).length).toBeGreaterThan(5);
    for (const [path, inode] of kept) expect(statSync(join(out, path)).ino).toBe(inode);

    const fresh = join(scratch, 'fresh');
    expect(bundle([good, '--out', fresh]).code).toBe(0);
    expect(after.delete('cards/notes.txt')).toBe(true);
    expect(after).toEqual(contentOf(fresh));
    rmSync(join(good, '_news/new.md'));
  });
});
