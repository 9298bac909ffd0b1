import { describe, expect, it } from 'vitest';
import type { StoryId } from '../bundle/ids.ts';
import { addressOn, pathOn, siteOf, storyPage } from './site.ts';

describe('where a site stands', () => {
  it.each([
    [{}, { base: '/' }],
    [{ base: 'archive' }, { base: '/archive/' }],
    [{ base: '/a//b' }, { base: '/a/b/' }],
    [{ url: 'https://news.example' }, { base: '/', origin: 'https://news.example' }],
    [{ url: 'https://me.example/x/' }, { base: '/x/', origin: 'https://me.example' }],
    [
      { url: 'https://me.example', base: '/x/' },
      { base: '/x/', origin: 'https://me.example' },
    ],
    [
      { url: 'https://me.example/x', base: '/x/' },
      { base: '/x/', origin: 'https://me.example' },
    ],
    [{ url: 'http://127.0.0.1:8080' }, { base: '/', origin: 'http://127.0.0.1:8080' }],
  ])('%j', (given, site) => {
    expect(siteOf(given)).toEqual(site);
  });

  it.each([
    [{ base: '/a b/' }, /--base takes a path/],
    [{ base: '/a/../b/' }, /--base takes a path/],
    [{ base: '/a";}/' }, /--base takes a path/],
    [{ base: 'https://news.example/' }, /--base takes a path/],
    [{ url: 'news.example' }, /--url takes the address/],
    [{ url: 'ftp://news.example' }, /--url takes the address/],
    [{ url: 'https://news.example/?a=1' }, /--url takes the address/],
    [{ url: 'https://me:secret@news.example/' }, /--url takes the address/],
    [{ url: 'https://news.example/x/', base: '/y/' }, /below \/x\/, but --base says \/y\//],
  ])('refuses %j', (given, words) => {
    expect(() => siteOf(given)).toThrow(words);
  });

  it('has addresses in ASCII', () => {
    const page = storyPage('2026/11/22/fähre-漂流' as StoryId);
    const site = { base: '/x/', origin: 'https://news.example' };
    expect(pathOn(site, page)).toBe('/x/story/2026/11/22/f%C3%A4hre-%E6%BC%82%E6%B5%81');
    expect(addressOn(site, '')).toBe('https://news.example/x/');
  });
});
