import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/bundle/manifest.ts';
import type { Report } from '../../src/command/report.ts';
import { GOOD, markdown, plant, rawStory } from './archive.ts';
import { bundle, contentOf, makeScratch, mustBundle, readJsonFile } from './command.ts';
import { cuttingTitle } from './random-changes.ts';

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

describe('an archive of some MB', () => {
  // Enough to start threads: several MB to read, several segments to encode.
  const large = join(scratch, 'large');
  const story = (n: number): string => {
    const day = ['2026-10-02', '2026-10-09', '2026-10-16', '2026-10-23', '2026-10-30'][n % 5] ?? '';
    const fields = {
      title: n < 5 ? cuttingTitle(day, n === 2 ? 15 : 11) : `Report ${n} of the harbour`,
      excerpt: `Told at length, ${'again and '.repeat(180)}again: ${n}.`,
      publishedDateTime: n < 5 ? `${day}T23:59:59Z` : `${day}T08:00:00Z`,
    };
    return JSON.stringify(rawStory(`story-${n}`, fields));
  };
  const lines = Array.from({ length: 2_600 }, (_, n) => story(n));

  it('gives the same bytes however many threads work, at once or in steps', () => {
    const [one, two] = [join(scratch, 'one-thread'), join(scratch, 'two-threads')];
    plant(large, { 'wire.ndjson': lines.slice(0, 2_500).join('\n') });
    mustBundle([large, '--out', two, '--threads', '2']);
    plant(large, { 'wire.ndjson': `${lines.join('\n')}\nno story\n` });
    mustBundle([large, '--out', one, '--threads', '1', '--no-cache']);
    const report = join(scratch, 'large.json');
    mustBundle([large, '--out', two, '--threads', '2', '--report', report]);
    expect(contentOf(two)).toEqual(contentOf(one));
    const { stories, rejected } = readJsonFile<Report>(report);
    expect(stories).toBe(2_600);
    expect(rejected.map(({ line }) => line)).toEqual([2_601]);
    const { segments, volumes } = readJsonFile<Manifest>(two, 'manifest.json');
    expect(segments.length).toBeGreaterThanOrEqual(5);
    expect(volumes.length).toBeGreaterThan(1);
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
