import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../src/reader/device/bundling/archive.ts';
import { bundleArchives } from '../../src/reader/device/bundling/bundle-archives.ts';
import { openFile, openFolder } from '../../src/reader/device/bundling/open-folder.ts';
import { openZip } from '../../src/reader/device/bundling/open-zip.ts';
import { feedOf, GOOD, markdown, plant, rawStory } from './archive.ts';
import { contentOf, makeScratch } from './command.ts';
import { make } from './in-process.ts';
import { cuttingTitle } from './random-changes.ts';

const scratch = makeScratch();
const SAMPLE = join(import.meta.dirname, '../fixtures/sample-edition');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

function folderOf(path: string): Archive {
  const given = filesIn(path).map((below) => ({
    path: below,
    file: new Blob([readFileSync(join(path, below))]),
  }));
  return openFolder(basename(path), given);
}

function zipOf(path: string): Promise<Archive> {
  const inFolder = filesIn(path).map((below) => [
    `${basename(path)}/${below}`,
    new Uint8Array(readFileSync(join(path, below))),
  ]);
  const bytes = zipSync(Object.fromEntries(inFolder) as Record<string, Uint8Array>);
  return openZip('archive.zip', new Blob([new Uint8Array(bytes)]));
}

/** What the command writes. */
async function written(sources: readonly string[]): Promise<Map<string, string>> {
  const out = join(scratch, `out-${basename(sources[0] ?? '')}`);
  await make({ sources, out, title: 'Proof', cache: false });
  return contentOf(out);
}

/** What a browser makes of the same. */
async function made(archives: readonly Archive[]): Promise<Map<string, string>> {
  const files: [string, string][] = [];
  const put = ({ path, content }: { path: string; content: Uint8Array }) =>
    void files.push([path, Buffer.from(content).toString('base64')]);
  await bundleArchives(archives, { title: 'Proof', put, progress: () => undefined });
  expect(files.at(-1)?.[0]).toBe('manifest.json');
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that can be wrong with an archive without being fatal. */
const MIXED = join(scratch, 'mixed');

beforeAll(() => {
  plant(MIXED, {
    ...GOOD,
    '_news/lost-picture.md': markdown('lost', { images: [{ url: '/assets/none.png' }] }),
    '_news/folder-picture.md': markdown('dir', { images: [{ url: '../assets' }] }),
    '_news/outside.md': markdown('outside', { images: [{ url: '../../x.png' }] }),
    '_news/no-title.md': markdown('no-title', { title: undefined }),
    '_news/empty.md': ' \n',
    '_news/latin.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]),
    '_news/blog.md': markdown('blog', { category: 'blog' }),
    'page.json': JSON.stringify({ page: 1, value: [rawStory('paged'), 7] }),
    'broken.json': '{"page": 1,\n "value": [',
    'none.ndjson': '\n\n',
    'wire.ndjson': `${JSON.stringify(rawStory('wired'))}\nno story\n\n{"a": 1}\n`,
    'feeds/weirs.xml': feedOf('weirs', '<item><title>No link</title></item>'),
    'feeds/latin.rss': Buffer.from(
      feedOf('m\u00fchlen').replace('<rss', '<?xml version="1.0" encoding="iso-8859-1"?><rss'),
      'latin1',
    ),
    'feeds/cut.atom': '<feed xmlns="http://www.w3.org/2005/Atom"><entry>',
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sluices',
      items: [
        { id: '1', url: 'https://sluice.example/1', title: 'One', date_published: '2026-11-04' },
      ],
    }),
    'sitemap.xml': '<urlset/>',
    '.hidden/story.md': markdown('hidden'),
    'node_modules/story.md': markdown('installed'),
    'README.md': '# An archive\n',
  });
  cpSync(MIXED, join(scratch, 'other'), { recursive: true });
});

it('makes the bytes of the command of the sample edition, from a folder and from a zip', async () => {
  const expected = await written([SAMPLE]);
  expect(await made([folderOf(SAMPLE)])).toEqual(expected);
  expect(await made([await zipOf(SAMPLE)])).toEqual(expected);
});

it('rejects, notes and leaves out what the command does, and passes over bundles', async () => {
  const inside = join(MIXED, 'public');
  await make({ sources: [SAMPLE], out: inside, title: 'Inside', cache: false });
  const expected = await written([MIXED]);
  expect(await made([folderOf(MIXED)])).toEqual(expected);
  expect(await made([await zipOf(MIXED)])).toEqual(expected);
});

it('makes one edition of several sources, a file among them', async () => {
  const lines = join(MIXED, 'wire.ndjson');
  const expected = await written([join(scratch, 'other'), lines]);
  const file = openFile('wire.ndjson', new Blob([readFileSync(lines)]));
  expect(await made([folderOf(join(scratch, 'other')), file])).toEqual(expected);
});

it('cuts a long file of lines as the command does, and names its lines', async () => {
  const days = ['2026-10-02', '2026-10-09', '2026-10-16'];
  const story = (n: number): string => {
    const day = days[n % days.length] ?? '';
    const publishedDateTime = n < 3 ? `${day}T23:59:59Z` : `${day}T08:00:00Z`;
    const title = n < 3 ? cuttingTitle(day, n === 1 ? 12 : 11) : `Report ${n} of the harbour`;
    // Blocks are of a MiB: a part that is dropped fills them.
    const secured = 'x'.repeat(5_000);
    return JSON.stringify(rawStory(`story-${n}`, { title, publishedDateTime, secured }));
  };
  const lines = Array.from({ length: 300 }, (_, n) => story(n));
  const long = join(scratch, 'long.ndjson');
  plant(scratch, { 'long.ndjson': `${lines.join('\n')}\nno story\n` });
  const expected = await written([long]);
  const file = openFile('long.ndjson', new Blob([readFileSync(long)]));
  expect(await made([file])).toEqual(expected);
  const manifest = JSON.parse(atob(expected.get('manifest.json') ?? '')) as {
    segments: unknown[];
  };
  expect(manifest.segments.length).toBeGreaterThan(2);
});
