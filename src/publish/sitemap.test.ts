// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseXml } from './feeds/feed-rules.testing.ts';
import { robotsOf, sitemapOf, type MappedPage } from './sitemap.ts';

const SITE = { base: '/', origin: 'https://news.example' };
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function pagesOf(count: number): MappedPage[] {
  return Array.from({ length: count }, (_, at) => ({
    page: `story/2026/11/22/é-${at}`,
    newest: 86_400 * (20_000 + at),
  }));
}

function texts(xml: string, name: string): string[] {
  return [...parseXml(xml).getElementsByTagNameNS(NAMESPACE, name)].map((one) => one.textContent);
}

describe('a sitemap', () => {
  it('has every page, with its whole address and when the newest on it was published', () => {
    const files = sitemapOf(SITE, pagesOf(2));
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml']);
    const [{ content } = { content: '' }] = files;
    expect(parseXml(content).documentElement.localName).toBe('urlset');
    expect(texts(content, 'loc')).toEqual([
      'https://news.example/story/2026/11/22/%C3%A9-0',
      'https://news.example/story/2026/11/22/%C3%A9-1',
    ]);
    expect(texts(content, 'lastmod')).toEqual(['2024-10-04T00:00:00Z', '2024-10-05T00:00:00Z']);
  });

  it.each([
    ['addresses', { addresses: 4, bytes: 1e6 }],
    ['bytes', { addresses: 100, bytes: 600 }],
  ])('is split where it would have too many %s, and then is an index', (_, limits) => {
    const files = sitemapOf(SITE, pagesOf(10), limits);
    const index = files.at(-1);
    expect(index?.path).toBe('sitemap.xml');
    expect(parseXml(index?.content ?? '').documentElement.localName).toBe('sitemapindex');
    const parts = files.slice(0, -1);
    expect(texts(index?.content ?? '', 'loc')).toEqual(
      parts.map(({ path }) => `https://news.example/${path}`),
    );
    const found = parts.map(({ content }) => texts(content, 'loc'));
    expect(found.flat()).toHaveLength(10);
    expect(parts.length).toBeGreaterThan(2);
    for (const [at, { content }] of parts.entries()) {
      expect(found[at]?.length).toBeLessThanOrEqual(limits.addresses);
      expect(Buffer.byteLength(content)).toBeLessThanOrEqual(limits.bytes);
    }
    // The newest of each part is that of its last page.
    expect(texts(index?.content ?? '', 'lastmod').at(-1)).toBe('2024-10-13T00:00:00Z');
  });

  it('is split at fifty thousand, as the protocol says', () => {
    const [first, second, index] = sitemapOf(SITE, pagesOf(50_001));
    expect(first?.content.match(/<url>/g)).toHaveLength(50_000);
    expect(second?.content.match(/<url>/g)).toHaveLength(1);
    expect(index?.path).toBe('sitemap.xml');
  });
});

describe('robots.txt', () => {
  it('names the sitemap, and keeps robots from lists without end', () => {
    const lines = robotsOf({ base: '/x/', origin: 'https://news.example' }).split('\n');
    expect(lines).toContain('Sitemap: https://news.example/x/sitemap.xml');
    expect(lines).toContain('Disallow: /x/saved');
    expect(robotsOf({ base: '/' })).not.toContain('Sitemap');
  });
});
