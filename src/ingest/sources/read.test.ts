import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReaders, readSource } from './read.ts';
import { isSourceFile } from './source-path.ts';
import type { SourceYield } from './record.ts';

await loadReaders(['feed.xml']);

function read(path: string, text: string): SourceYield {
  return readSource({ source: `archive/${path}`, root: 0, path, text });
}

describe('isSourceFile', () => {
  it.each([
    '_news/a.md',
    'a.MARKDOWN',
    'api/page/1/index.json',
    'wire.ndjson',
    'wire.jsonl',
    '_data/topics/00-city.yaml',
    'archive/_data/topics/city.yml',
    'topics/city.yml',
    'feed.xml',
    'feeds/a.RSS',
    'a.atom',
    'a.rdf',
  ])('takes %s', (path) => {
    expect(isSourceFile(path)).toBe(true);
  });

  it.each([
    '.git/a.md',
    '_news/.hidden.md',
    'node_modules/pkg/readme.md',
    '_config.yml',
    'feeds.opml',
    'logo.png',
    'md',
    'constructor',
  ])('leaves %s', (path) => {
    expect(isSourceFile(path)).toBe(false);
  });
});

describe('readSource', () => {
  it('skips a byte order mark', () => {
    expect(read('a.md', '\uFEFF---\ntitle: Hello\n---\n').records).toHaveLength(1);
    expect(read('a.json', '\uFEFF[{"title":"Hello"}]').records).toHaveLength(1);
  });

  it('never throws, and gives something or says why not', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom(
        '---\n',
        'title: ',
        '\n',
        '- &a ',
        '*a',
        '{"value":[',
        '"title"',
        '!!js ',
        ': ',
        '\t',
      ),
    );
    const path = fc.constantFrom('a.md', 'a.json', 'a.ndjson', '_data/topics/a.yml');
    fc.assert(
      fc.property(path, fc.array(piece, { maxLength: 8 }), (name, pieces) => {
        const { records, rejected, topics } = read(name, pieces.join(''));
        const emptyList = name === 'a.json' && pieces.join('').includes('[');
        expect(records.length + rejected.length + topics.length > 0 || emptyList).toBe(true);
      }),
    );
  });

  it('rejects files of another kind and empty ones', () => {
    expect(read('a.txt', 'Hello').rejected[0]?.reason).toMatch(/neither Markdown/);
    for (const path of ['a.md', 'a.json', 'a.ndjson', 'a.xml', '_data/topics/a.yaml']) {
      expect(read(path, ' \n').rejected).toEqual([
        { source: `archive/${path}`, reason: 'the file is empty' },
      ]);
    }
  });
});
