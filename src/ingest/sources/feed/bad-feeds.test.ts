import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../text-file.ts';
import { atom, item, judged, read, rss } from './feeds.testing.ts';

const reasonOf = (text: string, path?: string) => read(text, path).rejected[0]?.reason;

describe('what is rejected', () => {
  it('is named by item, line and the feed’s own field', () => {
    const items = [
      item(),
      item().replace(/<pubDate>.*<\/pubDate>/, '<pubDate>soon</pubDate>'),
      item().replace(/<pubDate>.*<\/pubDate>/, ''),
      item().replace(/<title>.*<\/title>/, ''),
      item().replace(/<link>.*<\/link>/, ''),
      item('', 'javascript:alert(1)'),
    ];
    const { stories, rejects } = judged(rss(items));
    expect(stories).toHaveLength(1);
    expect(rejects.map(({ field, line, reason }) => [field, line, reason.slice(0, 24)])).toEqual([
      ['item[4].link', 20, 'has no link: give the it'],
      ['item[1].pubDate', 8, '“soon” is not a time bet'],
      ['item[2].pubDate', 12, 'has no time of publicati'],
      ['item[3].title', 16, 'has no title: give it on'],
      ['item[5].link', 24, '“javascript:alert(1)” is'],
    ]);
  });

  it.each([
    ['<html><body/></html>', /web page/],
    ['<opml version="2.0"><body/></opml>', /list of feeds/],
    ['<plist><dict/></plist>', /<plist>; RSS, RDF and Atom/],
    ['<constructor/>', /<constructor>/],
    ['Hello', /not XML/],
    ['<!DOCTYPE rss [', /not XML/],
    [rss([item()]).slice(0, 300), /cut off/],
    [rss(['<a>'.repeat(1000) + '</a>'.repeat(1000)]), /nested too deep/],
    [' \n', /empty/],
  ])('is no feed: %#', (text, reason) => {
    expect(reasonOf(text)).toMatch(reason);
  });

  it('may be a feed inside another file’s text, but is never taken for one', () => {
    const inside =
      '<id>1</id><title>How feeds start</title><content>&lt;rss version="2.0"></content>';
    expect(
      judged(atom([`${inside}<link href="https://m.example/1"/><updated>2026-11-07</updated>`]))
        .stories,
    ).toHaveLength(1);
  });
});

describe('hostile feeds', () => {
  it('declare entities that are never read', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const declared = `<!DOCTYPE rss [<!ENTITY l0 "]>lol"><!ENTITY x SYSTEM "file:///etc/passwd">${laughs.join('')}]>`;
    const text = rss([item().replace('Otters', '&l9;&x; Otters')]);
    const { stories } = judged(text.replace('<rss', `${declared}<rss`));
    expect(stories[0]?.article.title).toBe('&l9;&x; Otters below the mill');
  });

  it('may repeat whatever ends nothing, or never ends', () => {
    const storm = ['<', '&', '<!--', '<![CDATA[', 'a="', '<item>', ']]>', 'The post ', '/', '.'];
    for (const piece of storm) {
      const many = piece.repeat(200_000);
      const text = rss([item(`<description>${many}</description><category>${many}</category>`)]);
      const long = rss([item(`<guid>https://${many}</guid>`, `https://a.example/${many}x`)]);
      const { stories, rejects } = judged(text);
      expect(stories.length + rejects.length).toBe(1);
      expect(judged(long).stories).toEqual([]);
    }
  });

  it('never make reading throw, whatever their bytes', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<rss version="2.0">',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '</title>',
      ),
      fc.constantFrom(
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<entry>',
        '</entry>',
        '</feed>',
      ),
      fc.constantFrom(
        '<rdf:RDF>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<!DOCTYPE a [',
        '&#x0;',
        '&lt;',
      ),
      fc.constantFrom('<link href="', '"/>', '<link>http://', '</link>', '<?xml version="1.0"?>'),
      fc.constantFrom('<item><title>A</title><link>https://a.example/1</link></item>'),
    );
    const all = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join('')));
    fc.assert(
      fc.property(fc.oneof(all, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const decoded = wholeText('a.xml', bytes);
        if ('reason' in decoded) return;
        for (const { field } of judged(decoded.text).rejects) expect(field).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('never make reading JSON throw either', () => {
    const value = fc.record({
      version: fc.constant('https://jsonfeed.org/version/1.1'),
      title: fc.jsonValue(),
      home_page_url: fc.oneof(fc.jsonValue(), fc.webUrl()),
      items: fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              'id',
              'url',
              'title',
              'summary',
              'tags',
              'image',
              'attachments',
              '_broadsheet',
            ),
            fc.jsonValue(),
          ),
        ),
      ),
    });
    fc.assert(
      fc.property(value, (feed) => {
        const { stories, rejects } = judged(JSON.stringify(feed), 'a.json');
        const items = Array.isArray(feed.items) ? feed.items.length : 0;
        expect(stories.length + rejects.length).toBe(items);
      }),
      { numRuns: 100 },
    );
  });
});

describe('encodings', () => {
  const text = rss([item('<description>Größe für 5 €</description>')]);
  const decoded = (bytes: Uint8Array): string => {
    const read = wholeText('feed.xml', bytes);
    return 'text' in read ? (judged(read.text).stories[0]?.article.excerpt ?? '') : read.reason;
  };
  const declared = (encoding: string) => text.replace('?>', ` encoding="${encoding}"?>`);
  const single = (words: string) =>
    Uint8Array.from(words, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
  const utf16 = (words: string, bigEndian: boolean) => {
    const bytes = Buffer.from(`\uFEFF${words}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it('are those that the file declares, or marks by its first bytes', () => {
    const expected = 'Größe für 5 €';
    expect(decoded(Buffer.from(text))).toBe(expected);
    expect(decoded(Buffer.from(`\uFEFF${text}`))).toBe(expected);
    expect(decoded(single(declared('windows-1252')))).toBe(expected);
    expect(decoded(single(declared('ISO-8859-1')))).toBe(expected);
    expect(decoded(utf16(declared('UTF-16'), false))).toBe(expected);
    expect(decoded(utf16(text, true))).toBe(expected);
    expect(decoded(Buffer.from(declared('UTF-16')))).toBe(expected);
  });

  it('are guessed where nothing is said, and a letter that was cut in two costs that letter', () => {
    expect(decoded(single(text))).toBe('Größe für 5 €');
    const bytes = Buffer.from(declared('utf-8'));
    const cut = Buffer.concat([
      bytes.subarray(0, bytes.indexOf('€') + 1),
      bytes.subarray(bytes.indexOf('€') + 3),
    ]);
    expect(decoded(cut)).toBe('Größe für 5 \uFFFD');
  });

  it('are rejected by name when unknown', () => {
    expect(decoded(Buffer.from(declared('klingon')))).toMatch(/“klingon”, which is not known/);
  });
});
