import { describe, expect, it } from 'vitest';
import { packList } from '../../src/bundle/lists.ts';
import { encodePositions, packPositions } from '../../src/bundle/positions.ts';
import { encodeBlock, type Term } from '../../src/bundle/terms.ts';
import { complaints, Copy, firstOf } from './bundle-copy.ts';

const EMPTY = new Uint8Array();

describe('check finds an index that is not that of the stories:', () => {
  const list = (key: string, ordinals: number[], payload: number[] = []): Term => {
    return { key, count: ordinals.length, kind: 'list', list: packList(ordinals, payload) };
  };

  it.each<[string, (copy: Copy) => void, string]>([
    [
      'a list',
      (c) => c.term('l', () => list('l', [0])),
      'its list of l is not what its stories say',
    ],
    ['a count', (c) => c.term('l', (t) => ({ ...t, count: 9 })), 'the count of l is 9'],
    ['a lost key', (c) => c.term('k/video', () => undefined), 'the key k/video of its stories is'],
    [
      'a key too many',
      (c) => c.terms((f) => ({ ...f, terms: [list('a', [0]), ...f.terms] })),
      'its key a belongs to no story',
    ],
    [
      'a payload',
      (c) => c.term('wferry', () => list('wferry', [0, 3], [1, 1])),
      'its list of wferry is not what its stories say',
    ],
    ['a list past the end', (c) => c.term('l', () => list('l', [99])), 'past the last story'],
    [
      'a list in place of a count',
      (c) => c.term('~yrref', () => list('~yrref', [0, 3])),
      '~yrref has a list',
    ],
    [
      'a count in place of a list',
      (c) => c.term('wferry', () => ({ key: 'wferry', count: 2, kind: 'count' })),
      'wferry has no list',
    ],
    [
      'positions',
      (c) =>
        c.terms(({ terms }) => {
          const lists = terms.map(({ key }) =>
            key.startsWith('w') ? packPositions([[7]]) : EMPTY,
          );
          return { terms, positions: c.put('positions', encodePositions(lists)) };
        }),
      'its positions of wferry are not those of the words in its stories',
    ],
    ['no positions', (c) => c.terms(({ terms }) => ({ terms })), 'its positions of wferry are not'],
    [
      'positions of fewer keys',
      (c) =>
        c.terms(({ terms }) => {
          return { terms, positions: c.put('positions', encodePositions([EMPTY])) };
        }),
      'the number of its lists is 1',
    ],
    [
      'a block',
      (c) =>
        c.term('l', () => {
          const file = c.put('blocks', encodeBlock({ list: packList([0, 1], []) }));
          return {
            key: 'l',
            count: 2,
            kind: 'blocks',
            blocks: [{ count: 2, first: 0, last: 3, file }],
          };
        }),
      'but should be [2,0,1]',
    ],
    [
      'a first key',
      (c) => c.manifest((m) => (firstOf(firstOf(m.volumes).pages).first = 'b')),
      'the first key of pages/',
    ],
    [
      'another story',
      (c) => c.story((s) => !!(firstOf(s.articles).title += ' again')),
      'the key wagain of its stories is missing',
    ],
  ])('%s', (_, change, said) => {
    const copy = new Copy();
    change(copy);
    expect(complaints(copy)).toContain(said);
  });

  it('but a list in blocks, or in another form, is as good', () => {
    const copy = new Copy();
    copy.term('l', (term) => {
      const ordinals = term.kind === 'list' && term.count === 3 ? [0, 1, 3] : [];
      const blocks = [ordinals.slice(0, 1), ordinals.slice(1)].map((part) => ({
        count: part.length,
        first: part[0] ?? 0,
        last: part.at(-1) ?? 0,
        file: copy.put('blocks', encodeBlock({ list: packList(part, []) })),
      }));
      return { key: 'l', count: 3, kind: 'blocks', blocks };
    });
    expect(complaints(copy)).toBe('');
  });
});
