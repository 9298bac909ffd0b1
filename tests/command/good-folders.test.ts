import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/bundle/manifest.ts';
import type { Report } from '../../src/command/report.ts';
import { feedOf, GOOD, markdown, plant, rawStory } from './archive.ts';
import { bundle, contentOf, makeScratch, mustBundle, readJsonFile, PROJECT } from './command.ts';

const scratch = makeScratch();
const good = join(scratch, 'harbour-archive');
plant(good, GOOD);
const page = { page: 1, value: [rawStory('ferry'), rawStory('reef')], nextPage: null };
plant(scratch, {
  'pages/page/1/index.json': JSON.stringify(page),
  'feeds/wire.rss': feedOf('ferry', feedOf('tram').replace(/.*(<item>.*<\/item>).*/s, '$1')),
  'stories.ndjson': [rawStory('kelp'), rawStory('lamp')].map((s) => JSON.stringify(s)).join('\n'),
});
const manifestOf = (folder: string) => readJsonFile<Manifest>(folder, 'manifest.json');

describe('a good folder', () => {
  const out = join(scratch, 'good-out');
  const report = join(scratch, 'report.json');
  const ended = bundle([good, '--out', out, '--report', report]);

  it('becomes a bundle that checks clean', () => {
    expect(ended).toMatchObject({ code: 0 });
    const check = bundle(['check', out]);
    expect(check).toEqual({ code: 0, stdout: `${out} is a good bundle.\n`, stderr: '' });
  });

  it('is summed up at the end, after plain lines of progress', () => {
    expect(ended.stderr).toMatch(
      /^Reading files: 6\nMerging records\nWriting files, about: \d+\n$/,
    );
    const figures = Object.fromEntries(
      ended.stdout.split('\n').map((line) => line.split(/ {2,}/) as [string, string]),
    );
    expect(figures).toMatchObject({ stories: '3', articles: '4', providers: '2', topics: '2' });
    expect(ended.stdout).toContain(`"Harbour Archive" is in ${out}.`);
  });

  it('is reported with figures that add up', () => {
    const made = readJsonFile<Report>(report);
    expect(Object.keys(made).join(' ')).toBe(
      'read stories merged leftOut articles providers topics files bytes seconds rejected notes',
    );
    expect(made.read).toBe(made.stories + made.merged + made.leftOut + made.rejected.length);
    const files = contentOf(out);
    expect(made.files).toBe(files.size);
    const bytes = [...files.values()].reduce((n, c) => n + Buffer.from(c, 'base64').length, 0);
    expect(made.bytes).toBe(bytes);
  });

  it('brings its taxonomy, and its pictures under their hash', () => {
    const { topics, counts } = manifestOf(out);
    expect(topics.map(({ id, parent }) => [id, parent])).toEqual([
      ['transport', undefined],
      ['ferries', 'transport'],
    ]);
    expect(counts).toMatchObject({ stories: 3, listed: 2, videos: 1 });
    expect(readdirSync(join(out, 'media'))).toHaveLength(2);
  });
});

describe('sources of all kinds', () => {
  it('make one edition in one call, and the same story is told once', () => {
    const out = join(scratch, 'mixed-out');
    const report = join(scratch, 'mixed.json');
    const others = ['pages', 'stories.ndjson', 'feeds/wire.rss'];
    const sources = [good, ...others.map((name) => join(scratch, name))];
    const words = [...sources, '--out', out, '--report', report, '--title', ' The   Mix '];
    expect(bundle(words).code).toBe(0);
    expect(bundle(['check', out]).code).toBe(0);
    expect(readJsonFile<Report>(report)).toMatchObject({ read: 9, stories: 6, merged: 3 });
    expect(manifestOf(out).title).toBe('The Mix');
  });

  it('find the taxonomy beside a folder of stories', () => {
    const out = join(scratch, 'beside-out');
    expect(bundle([join(good, '_news'), '--out', out]).code).toBe(0);
    expect(manifestOf(out)).toMatchObject({ title: 'Harbour Archive', counts: { topics: 2 } });
  });

  it('may be a single file', () => {
    const out = join(scratch, 'single-out');
    expect(bundle([join(good, '_news/ferry.md'), '--out', out]).code).toBe(0);
    expect(manifestOf(out).counts.stories).toBe(1);
  });

  it('may be named "check" when a folder', () => {
    plant(join(scratch, 'here/check'), GOOD);
    const cwd = join(scratch, 'here');
    expect(bundle(['./check', '--out', 'out'], { cwd }).code).toBe(0);
    expect(manifestOf(join(cwd, 'out')).title).toBe('Check');
  });
});

describe('no source at all', () => {
  const out = join(scratch, 'sample-out');

  it('makes the sample edition, from wherever npm was called', () => {
    const env = { INIT_CWD: scratch };
    expect(bundle(['--out', 'sample-out'], { cwd: PROJECT, env })).toMatchObject({ code: 0 });
    expect(manifestOf(out).title).toBe('The Sample Edition');
    expect(bundle(['check', 'sample-out'], { cwd: PROJECT, env }).code).toBe(0);
  });

  it('leaves a bundle alone under --if-none, and makes one where none is', () => {
    const before = contentOf(out);
    const ended = bundle([good, '--out', out, '--if-none']);
    expect(ended).toMatchObject({ code: 0, stdout: `${out} holds a bundle already.\n` });
    expect(contentOf(out)).toEqual(before);
    const fresh = join(scratch, 'fresh-out');
    mkdirSync(fresh);
    expect(bundle([good, '--out', fresh, '--if-none']).code).toBe(0);
    expect(manifestOf(fresh).counts.stories).toBe(3);
  });

  it('puts no sample in the place of an edition of another version, under --if-none', () => {
    const own = join(scratch, 'older-out');
    const manifest = { format: 'broadsheet', version: 1, title: 'My Archive' };
    plant(own, { 'manifest.json': JSON.stringify(manifest) });
    const ended = bundle(['--out', own, '--if-none']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain(`${own} holds "My Archive", which another version`);
    expect(ended.stderr).toContain('npm run bundle -- your-folder');
    expect(manifestOf(own)).toEqual(manifest);
    const sample = { ...manifest, title: 'The Sample Edition' };
    plant(own, { 'manifest.json': JSON.stringify(sample) });
    expect(bundle(['--out', own, '--if-none']).code).toBe(0);
    expect(manifestOf(own).version).toBeGreaterThan(1);
  });
});

it('leaves nothing compressed in a site’s bundle that hosts would send for what it was', () => {
  const [archive, out] = [join(scratch, 'served'), join(scratch, 'served-out')];
  plant(archive, GOOD);
  mustBundle([archive, '--out', out]);
  const before = [...contentOf(out).keys()];
  plant(out, Object.fromEntries(before.map((path) => [`${path}.gz`, 'packed'])));
  plant(archive, { '_news/new.md': markdown('new') });
  mustBundle([archive, '--out', out]);
  const after = new Set(contentOf(out).keys());
  const packed = [...after].filter((path) => path.endsWith('.gz')).map((path) => path.slice(0, -3));
  expect(packed.length).toBeGreaterThan(0);
  expect(packed.filter((path) => !after.has(path))).toEqual([]);
  expect(packed).not.toContain('manifest.json');
});
