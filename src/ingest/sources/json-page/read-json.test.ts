import { expect, it } from 'vitest';
import type { SourceYield } from '../record.ts';
import { readJson } from './read-json.ts';

function read(text: string, path = 'index.json'): SourceYield {
  return readJson({ source: `archive/${path}`, root: 0, path, text });
}

it('reads a page, with the line and place of each story', () => {
  const { records } = read(
    '{\n "page": 1,\n "value": [\n  {"title": "a \\"[{\\" b",\n "provider": {}},\n  {"title": "Two"}],\n "nextPage": null}',
  );
  expect(records.map(({ origin }) => [origin.line, origin.prefix])).toEqual([
    [4, 'value[0].'],
    [6, 'value[1].'],
  ]);
  expect(records.every(({ fromListing }) => fromListing)).toBe(true);
});

it('reads a list of stories and a single one, which are no listing', () => {
  expect(read('[{"title": "One"},\n {"title": "Two"}]').records).toMatchObject([
    { origin: { line: 1, prefix: '[0].' }, fromListing: false },
    { origin: { line: 2, prefix: '[1].' }, fromListing: false },
  ]);
  expect(read('{"title": "One"}').records).toHaveLength(1);
});

it('takes the nulls of JSON pages as absent', () => {
  const [record] = read(
    '{"value":[{"title":"One","webUrl":null,"images":null,"provider":null,"topics":null,"heat":72}]}',
  ).records;
  expect(record?.fields).toMatchObject({ title: 'One', images: [], topics: [], heat: '72' });
  expect(record?.fields.webUrl).toBeUndefined();
});

it('accepts an empty page', () => {
  expect(read('{"page":1,"value":[],"nextPage":null}')).toMatchObject({
    records: [],
    rejected: [],
  });
});

it('rejects entries that are no stories, and keeps the others', () => {
  const { records, rejected } = read('{"value":[7,{"title":"One"},null]}');
  expect(records).toHaveLength(1);
  expect(rejected.map(({ field }) => field)).toEqual(['value[0]', 'value[2]']);
});

it('rejects JSON that holds no stories, and what is no JSON, with the line', () => {
  expect(read('{"name":"package"}').rejected[0]?.reason).toMatch(/holds no stories/);
  expect(read('42').rejected[0]?.reason).toMatch(/holds no stories/);
  expect(read('{"value": [\n{"title": "One"},\n}').rejected[0]).toMatchObject({ line: 3 });
});

it('reads lines of JSON under the wrong ending', () => {
  expect(
    read('{"title":"One"}\n{"title":"Two"}\n').records.map(({ origin }) => origin.line),
  ).toEqual([1, 2]);
});

it('passes over what programs leave beside an archive, but not a story called so', () => {
  const nothing = { records: [], rejected: [] };
  expect(read('{"name": "my-site", "version": "1.0.0"}', 'site/package.json')).toMatchObject(
    nothing,
  );
  expect(read('{ // with a comment\n}', 'tsconfig.base.json')).toMatchObject(nothing);
  expect(read('{"title": "One"}', 'package.json').records).toHaveLength(1);
  expect(read('{"name": "my-site"}', 'my-package.json').rejected).toHaveLength(1);
});
