import { expect, it } from 'vitest';
import { readNdjson } from './read-ndjson.ts';

it('reads a story a line, past blank lines and Windows line ends', () => {
  const text = '{"title":"One"}\r\n\r\n{"title":"Two"}\r\n';
  const { records } = readNdjson({ source: 'wire.ndjson', root: 0, path: 'wire.ndjson', text });
  expect(records.map(({ origin, fields }) => [origin.line, fields.title])).toEqual([
    [1, 'One'],
    [3, 'Two'],
  ]);
});

it('rejects a bad line by its number, and that line only', () => {
  const text = '{"title":"One"}\n{"title":"Tw\n[1]\n{"name":"x"}\n{"title":"Three"}';
  const { records, rejected } = readNdjson({ source: 'w', root: 0, path: 'w.ndjson', text });
  expect(records).toHaveLength(2);
  expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4]);
});
