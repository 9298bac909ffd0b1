import { expect, it } from 'vitest';
import type { SourceYield } from '../record.ts';
import { readMarkdown } from './read-markdown.ts';

function read(text: string, path = '_news/a.md'): SourceYield {
  return readMarkdown({ source: `archive/${path}`, root: 0, path, text });
}

it('keeps dates, numbers and truth values as they are written', () => {
  const [record] = read(
    '---\ntitle: 007\npublishedDateTime: 2023-01-05\nheat: -1\npublished: false\nexcerpt: 1e3\n---\n',
  ).records;
  expect(record?.fields).toMatchObject({
    title: '007',
    publishedDateTime: '2023-01-05',
    heat: '-1',
    published: 'false',
    excerpt: '1e3',
  });
});

it('takes null, lists and objects where words should stand as absent', () => {
  const [record] = read(
    '---\ntitle: ~\nexcerpt: [a]\nwebUrl: {a: b}\nrelated: null\n---\n',
  ).records;
  expect(record?.fields.title).toBeUndefined();
  expect(record?.fields.excerpt).toBeUndefined();
  expect(record?.fields.webUrl).toBeUndefined();
  expect(record?.fields.related).toEqual([]);
});

it('knows the line of each field and of each related entry', () => {
  const [record] = read(
    '---\ncategory: news\ntitle: Hello\n\nrelated:\n  - title: One\n    images:\n      - url: a\n  - title: Two\n---\n',
  ).records;
  expect(record?.origin.linesOf?.()).toEqual({
    category: 2,
    title: 3,
    related: 5,
    'related[0]': 6,
    'related[1]': 9,
  });
});

it('reads Windows line ends, blank lines before the fence and a body that is ignored', () => {
  const [record] = read('\r\n---\r\ntitle: Hello\r\n---\r\n# A body\r\n---\r\n').records;
  expect(record?.fields.title).toBe('Hello');
  expect(record?.origin.linesOf?.()).toEqual({ title: 3 });
});

it('rejects YAML mistakes with their line', () => {
  const [reject] = read('---\ncategory: news\ntitle: One: two\n---\n').rejected;
  expect(reject).toMatchObject({ source: 'archive/_news/a.md', line: 3 });
  expect(reject?.reason).toMatch(/not YAML.*quotes/);
});

it.each([
  ['title: One\ntitle: Two', 3, /name each field once$/],
  ['provider:\n\tname: One', 3, /indent with spaces$/],
])('says what to do about what quotes do not mend: %j', (yaml, line, cure) => {
  const [reject] = read(`---\n${yaml}\n---\n`).rejected;
  expect(reject).toMatchObject({ line, reason: expect.stringMatching(cure) });
});

it('says that front matter in TOML is not read', () => {
  const [reject] = read('+++\r\ntitle = "Hello"\r\n+++\r\n').rejected;
  expect(reject?.reason).toMatch(/TOML.*write it in YAML/);
  expect(read('Text\n+++\n').rejected[0]?.reason).toMatch(/no front matter/);
});

it('rejects what has no front matter, no end of it, or no fields in it', () => {
  expect(read('# Hello\n').rejected[0]?.reason).toMatch(/no front matter/);
  expect(read('---\ntitle: Hello\n').rejected[0]?.reason).toMatch(/no end/);
  expect(read('---\n---\n').rejected[0]?.reason).toMatch(/no fields/);
  expect(read('---\n- a\n- b\n---\n').rejected[0]?.reason).toMatch(/no fields/);
});

it('rejects a file that grows by YAML aliases', () => {
  const aliases = Array.from({ length: 200 }, () => '*a').join(', ');
  expect(read(`---\na: &a [x]\nb: [${aliases}]\n---\n`).rejected).toHaveLength(1);
});

it('skips the housekeeping files of a repository, but not a story called so', () => {
  expect(read('# Archive\n', 'README.md')).toMatchObject({ records: [], rejected: [] });
  expect(read('MIT\n', 'docs/LICENSE.md').rejected).toEqual([]);
  expect(read('---\ntitle: Hello\n---\n', 'readme.md').records).toHaveLength(1);
});
