import { describe, expect, it } from 'vitest';
import { isHashed } from '../publish/placing/site-file.ts';
import { asksFirst, assetsIn, isRendered, kindOf, type Kind } from './kinds.ts';
import { pageKey } from './page-key.ts';

const ORIGIN = 'https://news.example';
const kind = (address: string, mode: RequestMode = 'cors', base = '/news/') =>
  kindOf({ url: new URL(address, ORIGIN), mode }, base, ORIGIN);

const HASHED: readonly [string, Kind][] = [
  ['assets/reader-B5VyyfV.js', 'asset'],
  ['assets/saved-page--xHiABb.js', 'asset'],
  ['assets/newsreader-latin-ext-a-text-cc1z5d.woff2', 'asset'],
  ['assets/page-3fK_a-9Z.json', 'asset'],
  ['bundle/cards/0123456789abcdef.json', 'file'],
  ['bundle/terms/0123456789abcdef.bin', 'file'],
  ['bundle/media/0123456789abcdef.webp', 'picture'],
  ['assets/pictures/720-0123456789abcdef.webp', 'picture'],
];

describe('what a request is for', () => {
  it.each(HASHED)('%s never changes under its name: %s', (path, expected) => {
    expect(kind(`/news/${path}`)).toBe(expected);
    expect(isHashed(path)).toBe(true);
  });

  it.each([
    'story/2026/11/22/ferry-found',
    'provider/northline.example?sort=oldest',
    'local/mill-papers/',
    'index.html',
    '',
  ])('“%s” is a page where somebody goes there', (path) => {
    expect(kind(`/news/${path}`, 'navigate')).toBe('page');
    expect(kind(`/news/${path}`)).toBeUndefined();
  });

  it('knows the one file of an edition that changes', () => {
    expect(kind('/news/bundle/manifest.json')).toBe('manifest');
  });

  it.each([
    'https://elsewhere.example/news/assets/reader-B5VyyfV.js',
    '/assets/reader-B5VyyfV.js',
    '/newspaper/bundle/manifest.json',
    '/news/assets/cards/card-b2fo8KlV.png',
    '/news/bundle/cards/today.json',
    '/news/bundle/media/0123456789abcdef.svg',
    '/news/feed.xml',
    '/news/favicon.svg',
    '/news/sw.js',
  ])('leaves %s to the browser', (address) => {
    expect(kind(address)).toBeUndefined();
  });

  it('leaves pages of others on the same host to the browser', () => {
    expect(kind('/blog/', 'navigate')).toBeUndefined();
    expect(kind('https://elsewhere.example/news/', 'navigate')).toBeUndefined();
  });
});

it('asks the host first for what may have changed, and for what turned out to be damaged', () => {
  expect(asksFirst('page', 'default')).toBe(true);
  expect(asksFirst('manifest', 'no-cache')).toBe(true);
  for (const kindOfHashed of ['asset', 'file', 'picture'] as const) {
    expect(asksFirst(kindOfHashed, 'default')).toBe(false);
    expect(asksFirst(kindOfHashed, 'reload')).toBe(true);
  }
});

it.each([
  ['/news/', '/news/'],
  ['/news/index.html', '/news/'],
  ['/news/topic/ice/', '/news/topic/ice'],
  ['/news/topic/ice/index.html?sort=oldest#main', '/news/topic/ice'],
  ['/news/topic/ice', '/news/topic/ice'],
])('keeps the page of %s as that of %s', (address, key) => {
  expect(pageKey(new URL(address, ORIGIN), '/news/')).toBe(ORIGIN + key);
});

const PAGE = `<link rel="stylesheet" href="/news/assets/front-D9RsSuG1.css">
  <link rel="icon" href="data:image/svg+xml,x"><link rel="canonical" href="https://news.example/news/">
  <script data-engine="/news/assets/worker-DaPS1OV.js">run("/news/x")</script>
  <meta property="og:image" content="https://news.example/news/assets/cards/card-b2fo8KlV.png">
  <img src="/news/assets/pictures/360-0123456789abcdef.webp"
    srcset="/news/assets/pictures/360-0123456789abcdef.webp 360w, /news/bundle/media/0123456789abcdef.webp 900w">
  <link rel="later" as="fetch" href="/news/assets/page-3fK_a-9Z.json"><a href="/news/topic/ice">Ice</a>
  <link rel="later" href="/news/assets/worker-DaPS1OV.js"><link href="/assets/other-D9RsSuG1.css">`;

it('finds the files that a page needs, once each, and no pictures', () => {
  expect(assetsIn(PAGE, '/news/')).toEqual([
    '/news/assets/front-D9RsSuG1.css',
    '/news/assets/worker-DaPS1OV.js',
    '/news/assets/page-3fK_a-9Z.json',
  ]);
});

it('tells a page that has something to read from the bare app, and from pages of others', () => {
  expect(isRendered('<div id="root" data-rendered><main>')).toBe(true);
  expect(isRendered('<div id="root"><svg>')).toBe(false);
  expect(isRendered('<body>Our blog</body>')).toBe(false);
});
