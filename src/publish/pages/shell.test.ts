// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cutShell, pageIn, renderedIn, type PageParts } from './shell.ts';

const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta
      name="description"
      content="Of the app."
    />
    <title>The app</title>
    <script type="module" crossorigin src="/assets/reader.js"></script>
  </head>
  <body>
    <div id="root">
      <svg><text>Opening …</text></svg>
    </div>
    <noscript>
      <p>The app needs JavaScript.</p>
    </noscript>
  </body>
</html>
`;

const PARTS: PageParts = {
  head: ['<title>A story</title>'],
  html: '<link rel="preload" as="image" href="/a.webp"/><main>Words</main>',
  files: {
    styles: ['/assets/story.css'],
    aside: ['/assets/story-aside.css'],
    joined: ['/assets/reader.css'],
    scripts: ['/assets/story.js'],
  },
  data: { id: 'first', json: '{"text":"\\u003c/script>"}' },
};

const page = (parts: Partial<PageParts> = {}): Document =>
  new DOMParser().parseFromString(
    pageIn(cutShell(INDEX, 'Search needs JavaScript.'), { ...PARTS, ...parts }),
    'text/html',
  );

describe('a page in the shell', () => {
  it('has its own words in place of those of the app', () => {
    const { title, head, body } = page();
    expect(title).toBe('A story');
    expect(head.querySelectorAll('title, meta[name="description"]')).toHaveLength(1);
    expect(body.textContent).not.toContain('Opening');
    expect(body.textContent).not.toContain('The app needs JavaScript');
  });

  it('holds what was rendered in the root, without the hints for browsers, which go into the head', () => {
    const document = page();
    expect(document.getElementById('root')?.innerHTML).toBe('<main>Words</main>');
    expect(document.head.querySelector('link[rel="preload"]')?.getAttribute('href')).toBe(
      '/a.webp',
    );
  });

  it('keeps the code of the app, and names its own', () => {
    const { head } = page();
    const scripts = [...head.querySelectorAll('script')].map((script) =>
      script.getAttribute('src'),
    );
    expect(scripts.sort()).toEqual(['/assets/reader.js']);
    const links = [...head.querySelectorAll('link[crossorigin]:not([as])')].map(
      (link) => link.outerHTML,
    );
    expect(links).toEqual([
      '<link rel="stylesheet" crossorigin="" href="/assets/story.css">',
      '<link rel="later" crossorigin="" href="/assets/story.js">',
    ]);
  });

  it('names its styles for paper, which come with the code, and without scripts at once', () => {
    const html = pageIn(cutShell(INDEX, ''), PARTS);
    expect(page().querySelector('link[media]')?.outerHTML).toBe(
      '<link rel="later" crossorigin="" as="style" media="print, (forced-colors: active)" href="/assets/story-aside.css">',
    );
    const [, without = ''] = /<noscript>(<link.*?)<\/noscript>/.exec(html) ?? [];
    expect(without).toBe(
      '<link rel="stylesheet" media="print, (forced-colors: active)" href="/assets/story-aside.css"/>',
    );
  });

  it('brings its data along', () => {
    const data = page().getElementById('first');
    expect(data?.getAttribute('type')).toBe('application/json');
    expect(JSON.parse(data?.textContent ?? '')).toEqual({ text: '</script>' });
  });

  it('names the file of its data, which comes with the code', () => {
    const data = page({ data: { id: 'first', href: '/assets/page-a.json' } }).querySelector(
      '#first',
    );
    expect(data?.outerHTML).toBe(
      '<link rel="later" crossorigin="" as="fetch" id="first" href="/assets/page-a.json">',
    );
  });

  it('gives back what was rendered, with the hints in front that went into its head', () => {
    const html = `<link rel="preload" as="image" href="/b.webp"/>${PARTS.html}`;
    const made = pageIn(cutShell(INDEX, ''), { ...PARTS, html });
    expect(renderedIn(made).slice(0, html.length)).toBe(html);
  });

  it.each([
    ['no root', INDEX.replace('id="root"', 'id="roof"')],
    ['no head', INDEX.replace('</head>', '')],
  ])('is not made where the app has %s', (_, index) => {
    expect(() => cutShell(index, '')).toThrow(/no head, or no root element/);
  });
});
