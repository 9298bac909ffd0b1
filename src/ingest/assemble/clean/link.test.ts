import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';
import { cleanLink } from './link.ts';

describe('cleanLink', () => {
  it.each([
    [
      'https://a.example/x?utm_source=b&id=7&fbclid=z&UTM_Medium=c#top',
      'https://a.example/x?id=7#top',
    ],
    ['https://a.example/x?gclid=1', 'https://a.example/x'],
    ['https://a.example/x?q=a%20b+c&flag', 'https://a.example/x?q=a%20b+c&flag'],
    ['https://a.example/x??a', 'https://a.example/x??a'],
    [' //a.example/x ', 'https://a.example/x'],
    ['http://user:secret@A.example/x', 'http://a.example/x'],
    ['https://a.example/?a=1&amp;b=2', 'https://a.example/?a=1&b=2'],
    ['http://a.example/x.story\\?track=rss', 'http://a.example/x.story?track=rss'],
    ['https://a.example/x#:~:text=hello', 'https://a.example/x'],
    ['https://bücher.example/ä b', 'https://xn--bcher-kva.example/%C3%A4%20b'],
  ])('%s becomes %s', (raw, clean) => {
    expect(cleanLink(raw)).toBe(clean);
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.example/x',
    'data:text/html,x',
    '/relative',
    'a.example/x',
    'https://',
    'http://./x',
    '',
    undefined,
  ])('%s is no link', (raw) => {
    expect(cleanLink(raw)).toBeUndefined();
  });
});

describe('canonicalUrl', () => {
  it.each([
    'http://a.example/story',
    'https://www.a.example/story/',
    'https://m.a.example:443/story#comments',
    'http://A.example:80/story?utm_campaign=x',
    'https://a.example/story/amp',
    'https://a.example/story/amp/',
    'https://amp.a.example/story',
    'https://a.example/story?amp=1',
    'https://a.example/story?amp',
    'https://a.example/story?outputType=amp',
    'https://www-a-example.cdn.ampproject.org/c/s/www.a.example/story/amp/',
    'https://www.google.com/amp/s/www.a.example/story',
    'https://www.google.co.uk/amp/www.a.example/story',
  ])('%s is the same page', (link) => {
    expect(canonicalUrl(link)).toBe('https://a.example/story');
  });

  it('keeps pages apart that differ in path, parameters, case or subdomain', () => {
    const links = [
      'https://a.example/story',
      'https://a.example/Story',
      'https://a.example/story?id=1',
      'https://a.example/story?id=2',
      'https://news.a.example/story',
      'https://a.example:8080/story',
      'https://a.example/amplifier',
      'https://www.example/story',
    ];
    expect(new Set(links.map(canonicalUrl)).size).toBe(links.length);
  });

  it('sorts parameters and the case of escapes', () => {
    expect(canonicalUrl('https://a.example/%c3%a9?b=2&a=1')).toBe(
      'https://a.example/%C3%89?a=1&b=2'.replace('%89', '%A9'),
    );
  });

  it('is its own canonical form', () => {
    const host = fc.constantFrom(
      'www.m.a.example',
      'amp.a.example.',
      'google.com',
      'x.cdn.ampproject.org',
    );
    const part = fc.oneof(
      fc.webPath(),
      fc.constantFrom(
        '/amp',
        '/amp/s/',
        '/c/s/',
        'www.b.example',
        '/',
        '//',
        '?amp&b=1&a',
        '#x',
        '%e9',
      ),
    );
    fc.assert(
      fc.property(host, fc.array(part), (name, parts) => {
        const once = canonicalUrl(`http://${name}/${parts.join('')}`);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const link = cleanLink(url) ?? '';
        expect(cleanLink(link)).toBe(link);
        expect(canonicalUrl(link)).toBe(canonicalUrl(url));
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
      }),
    );
  });
});
