// @vitest-environment jsdom
import { cpSync, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  atomProblems,
  jsonFeedSchema,
  parseXml,
} from '../../src/publish/feeds/feed-rules.testing.ts';
import { contentOf, makeScratch, mustBundle, PROJECT } from '../command/command.ts';
import { mustBuild } from './built-site.ts';

const scratch = makeScratch();
const bundle = join(scratch, 'bundle');
const site = join(scratch, 'site');
const ADDRESS = 'https://news.example/archive/';
/** Each builds the app, which a busy machine takes its time for. */
const BUILDS = 240_000;

const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const pathsOf = (pattern: string): string[] => globSync(pattern, { cwd: site });

beforeAll(() => {
  const sample = join(PROJECT, 'tests/fixtures/sample-edition');
  mustBundle([sample, '--out', bundle, '--title', 'The <Sample> Edition']);
  mustBuild(['--bundle', bundle, '--out', site, '--url', ADDRESS]);
}, BUILDS);

describe('a site below a path', () => {
  it('has the app, which loads all that it needs from below that path', () => {
    const html = read('404.html');
    const page = new DOMParser().parseFromString(html, 'text/html');
    // The icon stands in the page itself.
    const loaded = [...page.querySelectorAll('[src],link[href]:not([href^="data:"])')].map(
      (one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '',
    );
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) {
      expect(address).toMatch(/^\/archive\//);
      expect(existsSync(join(site, address.slice('/archive/'.length)))).toBe(true);
    }
  });

  it('answers deep links with the shell, whose addresses work at any depth', () => {
    expect(read('404.html')).toContain('<div id="root"');
    expect(read('404.html')).toContain('href="/archive/assets/');
  });

  it('has a service worker with the page and the code of that very app', () => {
    const worker = read('sw.js');
    const named = [...worker.matchAll(/\/archive\/(assets\/[\w.-]+\.(?:js|css))/g)];
    const code = new Set(named.map(([, path = '']) => path));
    expect(code.size).toBeGreaterThan(50);
    for (const path of code) expect(existsSync(join(site, path))).toBe(true);
    const [, reader] = /data-reader="\/archive\/([^"]+)"/.exec(read('404.html')) ?? [];
    expect(code).toContain(reader);
    // Words of other languages are for those who choose them.
    const other = pathsOf('assets/de-*.js');
    expect(other).toHaveLength(1);
    expect(code).not.toContain(other[0]);
  });

  it('leads readers of feeds to the feeds of the edition', () => {
    const page = new DOMParser().parseFromString(read('404.html'), 'text/html');
    const links = [...page.querySelectorAll('link[rel=alternate]')];
    expect(links.map((link) => [link.getAttribute('type'), link.getAttribute('href')])).toEqual([
      ['application/atom+xml', '/archive/feed.xml'],
      ['application/feed+json', '/archive/feed.json'],
    ]);
    expect(links[0]?.getAttribute('title')).toBe('The <Sample> Edition');
  });

  it('has a picture for every page that was rendered', () => {
    const pages = pathsOf('{index.html,topic/**/index.html,story/**/index.html}');
    expect(pages.length).toBeGreaterThan(40);
    const said = /property="og:image" content="([^"]+)"/;
    const pictures = pages.map((page) => said.exec(read(page))?.[1]);
    for (const picture of pictures) {
      expect(picture?.startsWith(ADDRESS)).toBe(true);
      expect(existsSync(join(site, picture?.slice(ADDRESS.length) ?? ''))).toBe(true);
    }
    // Each list, and each story without a picture, has its own.
    const cards = pictures.filter((picture) => picture?.includes('/assets/cards/'));
    expect(cards.length).toBeGreaterThan(20);
    expect(new Set(cards).size).toBe(cards.length);
  });

  it('has the whole bundle, as links to its files', () => {
    const files = contentOf(bundle);
    expect(files.size).toBeGreaterThan(20);
    for (const [path, content] of files) {
      expect(readFileSync(join(site, 'bundle', path)).toString('base64')).toBe(content);
    }
    const [cards = ''] = globSync('cards/*', { cwd: bundle });
    expect(statSync(join(site, 'bundle', cards)).ino).toBe(statSync(join(bundle, cards)).ino);
  });

  it('has what public has, and robots.txt', () => {
    expect(existsSync(join(site, 'favicon.svg'))).toBe(true);
    expect(read('robots.txt')).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  });
});

describe('its feeds', () => {
  it('are valid, one of the edition and one of each topic and provider, in two forms', () => {
    const topics = pathsOf('feeds/topic/*.xml');
    const providers = pathsOf('feeds/provider/*.xml');
    expect(topics).toHaveLength(13);
    expect(providers).toHaveLength(23);
    for (const path of ['feed.xml', ...topics, ...providers]) {
      const atom = read(path);
      expect({ path, problems: atomProblems(atom) }).toEqual({ path, problems: [] });
      const json: unknown = JSON.parse(read(path.replace(/xml$/, 'json')));
      expect(jsonFeedSchema.safeParse(json).error).toBeUndefined();
      expect(parseFeed(atom).format).toBe('atom');
      expect(parseFeed(json).format).toBe('json');
    }
  });

  it('have the newest stories, newest first', () => {
    const { items } = jsonFeedSchema.parse(JSON.parse(read('feed.json')));
    const times = items.map(({ date_published: date }) => date);
    expect(items).toHaveLength(46);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('of a topic have the stories of those below it', () => {
    const urls = (topic: string) => {
      const { items } = jsonFeedSchema.parse(JSON.parse(read(`feeds/topic/${topic}.json`)));
      return items.map(({ url }) => url);
    };
    expect(urls('oceans').length).toBeGreaterThan(0);
    expect(urls('climate')).toEqual(expect.arrayContaining(urls('oceans')));
  });

  it('of a provider are led by its own articles', () => {
    const { items } = jsonFeedSchema.parse(
      JSON.parse(read('feeds/provider/northline.example.json')),
    );
    expect(items.length).toBeGreaterThan(3);
    for (const { authors, url } of items) {
      expect(authors[0]?.url).toBe(`${ADDRESS}provider/northline.example`);
      expect(url).toMatch(/^https:\/\/news\.example\/archive\/story\/2026\/[^#]+$/);
    }
  });
});

describe('its sitemap', () => {
  it('has every story, topic and provider once', () => {
    const map = parseXml(read('sitemap.xml'));
    const places = [...map.getElementsByTagName('loc')].map(({ textContent }) => textContent);
    expect(new Set(places).size).toBe(places.length);
    const below = (page: string) => places.filter((one) => one.startsWith(ADDRESS + page));
    expect(below('story/')).toHaveLength(46);
    expect(below('topic/')).toHaveLength(13);
    expect(below('provider/')).toHaveLength(23);
    expect(places).toContain(ADDRESS);
  });
});

describe('its compressed files', () => {
  it('hold what they stand beside, and are a tenth smaller at least', () => {
    const compressed = pathsOf('**/*.{br,gz}');
    expect(compressed).toEqual(expect.arrayContaining(['index.html.br', 'feed.xml.gz']));
    for (const path of compressed) {
      const plain = readFileSync(join(site, path.slice(0, -3)));
      const packed = readFileSync(join(site, path));
      const unpacked = path.endsWith('.br') ? brotliDecompressSync(packed) : gunzipSync(packed);
      expect(unpacked.equals(plain)).toBe(true);
      expect(packed.length).toBeLessThanOrEqual(plain.length * 0.9);
    }
    expect(compressed.some((path) => path.startsWith('bundle/media/'))).toBe(false);
  });
});

describe('another build over it', () => {
  it(
    'without an address has no feeds and no sitemap, and says so; in another language leaves nothing of the old',
    () => {
      const out = join(scratch, 'again');
      cpSync(site, out, { recursive: true });
      const words = ['--bundle', bundle, '--out', out, '--no-compress', '--base', '/'];
      const { stdout } = mustBuild([...words, '--language', 'ar']);
      expect(stdout).toContain('No feeds and no sitemap');
      const kept = globSync('{feed*,sitemap*,**/*.br,**/*.gz}', { cwd: out });
      expect(kept).toEqual([]);
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="/assets/');
      expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('alternate');
      expect(existsSync(join(scratch, '.again-next'))).toBe(false);
      const pages = [
        'index.html',
        '404.html',
        ...globSync('{topic,story}/**/*.html', { cwd: out }),
      ];
      expect(pages.length).toBeGreaterThan(40);
      for (const path of pages) {
        const html = readFileSync(join(out, path), 'utf8');
        expect(html).toContain('<html lang="ar" dir="rtl">');
        expect(html).not.toMatch(/Skip to the content|JavaScript to open|each with the timeline/);
      }
      // Its words, and its dates.
      const index = readFileSync(join(out, 'index.html'), 'utf8');
      expect(index).toContain('الصفحة الأولى');
      expect(index).toContain('نوفمبر');
    },
    BUILDS,
  );
});
