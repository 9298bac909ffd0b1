import { expect, it } from 'vitest';
import { readSource } from './read.ts';

function read(path: string, text: string) {
  return readSource({ source: `archive/${path}`, root: 0, path, text });
}

it('reads what interfaces of news answer', () => {
  const answer = {
    status: 'ok',
    totalResults: 1,
    articles: [
      {
        source: { id: null, name: 'Valley Wire' },
        author: 'J. Mill',
        title: 'Night buses return',
        description: 'Ridership passed the forecast.',
        url: 'https://valleywire.example/night-buses',
        urlToImage: 'https://valleywire.example/bus.webp',
        publishedAt: '2026-11-21T21:40:00Z',
      },
    ],
  };
  const [record] = read('answer.json', JSON.stringify(answer)).records;
  expect(record?.fields).toMatchObject({
    title: 'Night buses return',
    excerpt: 'Ridership passed the forecast.',
    webUrl: 'https://valleywire.example/night-buses',
    publishedDateTime: '2026-11-21T21:40:00Z',
    provider: { name: 'Valley Wire' },
    images: [{ url: 'https://valleywire.example/bus.webp' }],
  });
  expect(record?.origin.prefix).toBe('articles[0].');
});

it('reads front matter as generators of sites have it', () => {
  const [record] = read(
    '_posts/a.md',
    '---\ntitle: One\ndate: 2026-11-21 21:40:00 +0100\nsummary: Why.\nlink: https://a.example/one\nsource: A Wire\ntags: [ice, sea]\nimage: /a.webp\nlang: de\n---\n',
  ).records;
  expect(record?.fields).toMatchObject({
    excerpt: 'Why.',
    webUrl: 'https://a.example/one',
    publishedDateTime: '2026-11-21 21:40:00 +0100',
    provider: { name: 'A Wire' },
    topics: ['ice', 'sea'],
    images: [{ url: '/a.webp' }],
    language: 'de',
  });
});

it('takes an address under “source” for the link, and never for an outlet', () => {
  const [record] = read(
    'a.ndjson',
    '{"headline": "One", "source": "https://a.example/one", "publisher": {"name": "A Wire"}}',
  ).records;
  expect(record?.fields).toMatchObject({
    title: 'One',
    webUrl: 'https://a.example/one',
    provider: { name: 'A Wire' },
  });
});

it('prefers the names of this archive, and its other links before those of others', () => {
  const [record] = read(
    'a.md',
    '---\ntitle: One\nheadline: Other\nexcerpt: Mine\ndescription: Other\noriginalUrl: https://a.example/one\nurl: https://other.example/\ntopics: []\ntags: [other]\n---\n',
  ).records;
  expect(record?.fields).toMatchObject({ title: 'One', excerpt: 'Mine', topics: [] });
  expect(record?.fields.webUrl).toBeUndefined();
  expect(record?.origin.namesOf?.()).toEqual({});
});

it('takes the path of a page for no link to an article', () => {
  const [record] = read('a.md', '---\ntitle: One\nurl: /about/\n---\n').records;
  expect(record?.fields.webUrl).toBeUndefined();
});

it('says what a record calls its fields, so that messages can', () => {
  const [record] = read(
    'a.md',
    '---\ntitle: One\ndate: soon\nlink: https://a.example/\n---\n',
  ).records;
  expect(record?.origin.namesOf?.()).toEqual({ publishedDateTime: 'date', webUrl: 'link' });
  expect(record?.origin.linesOf?.()).toMatchObject({ date: 3, link: 4 });
});

it('takes a list of anything else for no stories', () => {
  expect(read('a.json', '{"items": [{"id": 1}], "data": ["a"]}').rejected).toMatchObject([
    { reason: expect.stringMatching(/holds no stories/) },
  ]);
});
