import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/command/report.ts';
import { GOOD, markdown, plant, rawStory } from './archive.ts';
import { bundle, MAIN, makeScratch, readJsonFile } from './command.ts';

const scratch = makeScratch();
const bad = join(scratch, 'bad');
const MIB = 1024 * 1024;

plant(bad, {
  ...GOOD,
  '_news/empty.md': '',
  '_news/blank.md': ' \n\n',
  '_news/latin.md': Buffer.from(markdown('caf\u00e9'), 'latin1'),
  '_news/yaml.md': '---\ntitle: "unclosed\n---\n',
  '_news/huge.md': Buffer.alloc(33 * MIB, 'x'),
  '_news/no-title.md': markdown('no-title', { title: undefined }),
  '_news/no-link.md': markdown('no-link', { webUrl: undefined }),
  '_news/no-provider.md': markdown('no-provider', { provider: undefined }),
  '_news/no-time.md': markdown('no-time', { publishedDateTime: 'last week' }),
  '_news/half.json': '{"value": [{"title": ',
  '_news/.hidden.md': 'never read',
  'node_modules/pkg/README.md': 'never read',
  'lines.ndjson': Buffer.concat([
    Buffer.from(`\uFEFF${JSON.stringify(rawStory('first-line'))}\n{"title": \n`),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from(`\n${JSON.stringify(rawStory('last-line', { title: undefined }))}`),
  ]),
});
symlinkSync('nowhere', join(bad, 'lost'));
symlinkSync('..', join(bad, '_news/up'));
symlinkSync('round', join(bad, 'round'));

const REASONS: Readonly<Record<string, RegExp>> = {
  'bad/_news/empty.md': /empty/,
  'bad/_news/blank.md': /empty/,
  'bad/_news/latin.md': /UTF-8/,
  'bad/_news/yaml.md': /not YAML/,
  'bad/_news/huge.md': /32 MiB/,
  'bad/_news/no-title.md': /title/,
  'bad/_news/no-link.md': /link|webUrl/,
  'bad/_news/no-provider.md': /provider/,
  'bad/_news/no-time.md': /publishedDateTime|time/,
  'bad/_news/half.json': /not JSON/,
  'bad/_news/up': /leads back/,
  'bad/lost': /leads nowhere/,
  'bad/round': /circle/,
};

describe('a folder with every kind of bad file', () => {
  const out = join(scratch, 'out');
  const reportFile = join(scratch, 'report.json');
  const ended = bundle([bad, '--out', out, '--report', reportFile]);
  const report = readJsonFile<Report>(reportFile);

  it('costs the bad files only', () => {
    expect(ended.code).toBe(0);
    expect(report.stories).toBe(4);
    expect(bundle(['check', out]).code).toBe(0);
  });

  it.each(Object.entries(REASONS))('rejects %s with a true reason', (source, reason) => {
    const found = report.rejected.filter((reject) => reject.source === source);
    expect(found).toHaveLength(1);
    expect(`${found[0]?.field ?? ''} ${found[0]?.reason}`).toMatch(reason);
  });

  it('names the line of each bad line, even behind bytes that are not text', () => {
    const lines = report.rejected.filter(({ source }) => source === 'bad/lines.ndjson');
    expect(lines.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(lines[1]?.reason).toContain('UTF-8');
  });

  it('adds up, and names nothing else and no path of the machine', () => {
    expect(report.rejected).toHaveLength(Object.keys(REASONS).length + 3);
    const { read, stories, merged, leftOut, rejected } = report;
    expect(read).toBe(stories + merged + leftOut + rejected.length);
    expect(JSON.stringify(report)).not.toContain(scratch);
  });

  it('shows the first ten rejects to the person, and how many more there are', () => {
    const shown = ended.stdout.split('Rejected:\n')[1]?.split('\n') ?? [];
    expect(shown[0]).toMatch(/^ {2}bad\/\S+ /);
    expect(shown[10]).toBe('  and 6 more (see --report FILE)');
    expect(ended.stdout).toMatch(/ {2}bad\/_news\/no-title\.md:\d+ title: /);
  });

  it('writes nothing but the report under --strict', () => {
    const strictOut = join(scratch, 'strict-out');
    const strictReport = join(scratch, 'strict.json');
    const words = [bad, '--out', strictOut, '--strict', '--report', strictReport];
    const strict = bundle(words);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toContain('16 rejected, so nothing was written (--strict).');
    expect(existsSync(strictOut)).toBe(false);
    expect(readJsonFile<Report>(strictReport)).toMatchObject({ read: 20, files: 0, bytes: 0 });
  });
});

describe('links between folders', () => {
  it('are followed, and each real folder is read once', () => {
    plant(join(scratch, 'linked'), { 'real/ferry.md': markdown('ferry') });
    plant(join(scratch, 'elsewhere'), { 'kelp.md': markdown('kelp') });
    symlinkSync('real', join(scratch, 'linked/alias'));
    symlinkSync(join(scratch, 'elsewhere'), join(scratch, 'linked/far'));
    symlinkSync(join(scratch, 'elsewhere/kelp.md'), join(scratch, 'linked/kelp.md'));
    const reportFile = join(scratch, 'linked.json');
    const words = [join(scratch, 'linked'), '--out', join(scratch, 'linked-out')];
    expect(bundle([...words, '--report', reportFile]).code).toBe(0);
    expect(readJsonFile<Report>(reportFile)).toMatchObject({ read: 3, stories: 2, merged: 1 });
  });
});

describe('a picture that cannot be used', () => {
  it('is left out with a note, and the story stays', () => {
    const folder = join(scratch, 'pictures');
    const story = (slug: string, url: string): string => markdown(slug, { images: [{ url }] });
    plant(folder, {
      'a.md': story('outside', '../../bad/assets/ferry.png'),
      'b.md': story('linked', 'link.png'),
      'c.md': story('drawing', '/drawing.png'),
      'd.md': story('large', '/large.png'),
      'e.md': story('none', '/none.png'),
      'drawing.png': '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'large.png': Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        Buffer.alloc(2 * MIB),
      ]),
    });
    symlinkSync(join(bad, 'assets/ferry.png'), join(folder, 'link.png'));
    const out = join(scratch, 'pictures-out');
    const reportFile = join(scratch, 'pictures.json');
    expect(bundle([folder, '--out', out, '--report', reportFile]).code).toBe(0);
    const { stories, notes } = readJsonFile<Report>(reportFile);
    expect(stories).toBe(5);
    const said = notes.map(({ source, reason }) => `${source} ${reason}`).join('\n');
    expect(notes).toHaveLength(5);
    expect(said).toMatch(/a\.md .*out of the source/);
    expect(said).toMatch(/b\.md .*out of the source/);
    expect(said).toMatch(/c\.md .*AVIF, GIF, JPEG, PNG or WebP/);
    expect(said).toMatch(/d\.md .*2 MiB/);
    expect(said).toMatch(/e\.md .*not there/);
    expect(existsSync(join(out, 'media'))).toBe(false);
  });
});

describe('nothing usable', () => {
  it('ends with what was looked for, and a report all the same', () => {
    const folder = join(scratch, 'nothing');
    plant(folder, { 'notes.txt': 'not a story', 'a.md': markdown('a', { title: undefined }) });
    const reportFile = join(scratch, 'nothing.json');
    const out = join(scratch, 'nothing-out');
    const ended = bundle([folder, '--out', out, '--report', reportFile]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('Looked for Markdown files with YAML front matter (.md)');
    expect(ended.stderr).toContain('nothing/a.md');
    expect(readJsonFile<Report>(reportFile)).toMatchObject({ read: 1, stories: 0, files: 0 });
    expect(existsSync(out)).toBe(false);
  });
});

it('says where to find what the posts of a blog do not say', () => {
  const folder = join(scratch, 'blog');
  plant(folder, {
    '_posts/2026-11-07-otters.md': '---\ntitle: Otters\ndate: 2026-11-07\n---\nLow water.\n',
    '_posts/2026-11-08-kelp.md': '---\ntitle: Kelp\ncategory: nature\n---\nHigh water.\n',
  });
  const ended = bundle([folder, '--out', join(scratch, 'blog-out')]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('blog: 1 left out.');
  expect(ended.stderr).toContain('A story needs title, webUrl, provider and publishedDateTime');
  expect(ended.stderr).toContain('give the feed that the blog publishes');
});

it('says so where everything is of other categories', () => {
  const folder = join(scratch, 'sports');
  plant(folder, {
    'a.md': markdown('a', { category: 'sports' }),
    'b.md': markdown('b', { category: ['sports', 'local'] }),
  });
  const ended = bundle([folder, '--out', join(scratch, 'sports-out')]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('sports: 2 left out.');
  expect(ended.stderr).toContain('add “news” to category');
  expect(ended.stderr).not.toContain('A story needs');
});

// Root may read everything, so that the command then runs as a user without any rights.
const uid = process.getuid?.() === 0 ? 65_534 : undefined;
const canRun =
  spawnSync(process.execPath, ['--check', MAIN], { ...(uid && { uid, gid: uid }) }).status === 0;

describe.skipIf(!canRun)('without permission', () => {
  const closed = join(scratch, 'closed');
  plant(closed, { 'a.md': markdown('a'), 'b.md': markdown('b'), 'c/d.md': markdown('d') });
  chmodSync(scratch, 0o777);
  chmodSync(join(closed, 'b.md'), 0);
  chmodSync(join(closed, 'c'), 0);
  const as = uid === undefined ? {} : { uid };

  it('files and folders are rejected, and the rest is read', () => {
    const reportFile = join(scratch, 'closed.json');
    const words = [closed, '--out', join(scratch, 'closed-out'), '--report', reportFile];
    expect(bundle(words, as).code).toBe(0);
    const { stories, rejected } = readJsonFile<Report>(reportFile);
    expect(stories).toBe(1);
    expect(rejected.map(({ source }) => source)).toEqual(['closed/b.md', 'closed/c']);
    expect(rejected.every(({ reason }) => reason.includes('no permission'))).toBe(true);
    chmodSync(join(closed, 'c'), 0o755);
  });

  it('nothing is written, and a plain message says so', () => {
    const out = join(scratch, 'not-mine');
    mkdirSync(out, { mode: 0o555 });
    const ended = bundle([closed, '--out', out], as);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`cannot be written to ${out}: there is no permission`);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
