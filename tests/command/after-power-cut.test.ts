import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GOOD, markdown, plant } from './archive.ts';
import { bundle, contentOf, makeScratch, mustBundle, type Ended } from './command.ts';
import { cuttingTitle } from './random-changes.ts';

// What a disk may be left with: files of their length with nothing in them.
const scratch = makeScratch();
const archive = join(scratch, 'archive');
const standing = join(scratch, 'standing');
const out = join(scratch, 'out');
const cache = join(scratch, 'cache');
const DAYS = ['2020-01-05', '2021-01-05', '2022-01-05', '2023-01-05', '2024-01-05'];

const update = (...options: string[]): Ended =>
  bundle([archive, '--out', out, '--threads', '2', ...options]);

function blank(path: string): void {
  writeFileSync(path, Buffer.alloc(readFileSync(path).length));
}

function onDay(day: string, slug: string, title: string): Record<string, string> {
  const webUrl = `https://tidewatch.example/${day}-${slug}`;
  const fields = { title, webUrl, publishedDateTime: `${day}T08:00:00Z` };
  return { [`_news/${day}-${slug}.md`]: markdown(slug, fields) };
}

beforeAll(() => {
  // A segment for each day: several are made by threads.
  plant(archive, GOOD);
  for (const day of DAYS) plant(archive, onDay(day, 'cut', cuttingTitle(day, 11)));
  mustBundle([archive, '--out', standing]);
});

beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  cpSync(standing, out, { recursive: true });
});

describe('after a power cut', () => {
  it('texts that were remembered and are lost are read anew, also by threads', () => {
    mustBundle([archive, '--out', out, '--cache', cache]);
    const changed = join(scratch, 'changed');
    cpSync(archive, changed, { recursive: true, preserveTimestamps: true });
    for (const day of DAYS) plant(archive, onDay(day, 'more', 'A second one'));
    const states = readdirSync(cache, { recursive: true, encoding: 'utf8' });
    const spools = states.filter((name) => name.endsWith('.spool'));
    expect(spools).not.toEqual([]);
    for (const name of spools) blank(join(cache, name));
    expect(update('--cache', cache)).toMatchObject({ code: 0 });
    const fresh = join(scratch, 'fresh');
    mustBundle([archive, '--out', fresh, '--no-cache']);
    expect(contentOf(out)).toEqual(contentOf(fresh));
    rmSync(archive, { recursive: true });
    cpSync(changed, archive, { recursive: true });
  });

  it.each(['cards', 'stories', 'terms', 'providers', 'media'])(
    'a bundle that has empty %s is mended by what check says',
    (kind) => {
      const [name = ''] = readdirSync(join(out, kind));
      blank(join(out, kind, name));
      const { code, stderr } = bundle(['check', out]);
      expect(code).toBe(1);
      expect(stderr).toContain(`npm run bundle -- path/to/archive --out ${out} --no-cache`);
      expect(update('--no-cache')).toMatchObject({ code: 0 });
      expect(contentOf(out)).toEqual(contentOf(standing));
    },
  );

  it('a bundle whose manifest is empty is written over', () => {
    blank(join(out, 'manifest.json'));
    expect(update()).toMatchObject({ code: 0 });
    expect(contentOf(out)).toEqual(contentOf(standing));
  });

  it('what only looks a little like a bundle is left alone', () => {
    blank(join(out, 'manifest.json'));
    plant(out, { 'notes.md': 'My notes' });
    const before = contentOf(out);
    expect(update()).toMatchObject({ code: 2 });
    expect(contentOf(out)).toEqual(before);
  });
});
