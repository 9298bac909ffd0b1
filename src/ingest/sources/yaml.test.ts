import * as fc from 'fast-check';
import { FAILSAFE_SCHEMA, load, mergeTag, nullCoreTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml.ts';

const STORY = `category: news
title: "Lamp: lit again"
excerpt: 'It burns'
featuredContent: "<a href=\\"x\\">"
quality: -12
publishedDateTime: 2023-01-08T05:30:03Z
heat:
provider:
  name: Harbour Post, the
  domain: harbourpost.example

topics:
- Sport
- "Boats"
related:
  - title: Über uns
    quality: null
    images:
      - url: https://harbourpost.example/a.png#top
  - title: b
`;

/** What the library says, with the schema of stories; undefined where it is no YAML. */
function byLibrary(text: string): unknown {
  try {
    return load(text, { schema: FAILSAFE_SCHEMA.withTags(nullCoreTag, mergeTag) });
  } catch {
    return undefined;
  }
}

describe('plain YAML', () => {
  it('is read as all YAML is', () => {
    expect(readPlainYaml(STORY)).toEqual(byLibrary(STORY));
    expect(readPlainYaml(STORY)).toMatchObject({
      title: 'Lamp: lit again',
      featuredContent: '<a href="x">',
      quality: '-12',
      heat: null,
      topics: ['Sport', 'Boats'],
      related: [{ quality: null, images: [{}] }, { title: 'b' }],
    });
  });

  it('is left to the library, or read as it does', () => {
    /** Mostly what is plain, and now and then anything. */
    const mostly = (usual: readonly string[], others: readonly string[]): fc.Arbitrary<string> =>
      fc.oneof(
        { arbitrary: fc.constantFrom(...usual), weight: 12 },
        { arbitrary: fc.constantFrom(...others), weight: 1 },
      );
    const line = fc
      .tuple(
        mostly(['', '', '', '  ', '    '], [' ', '      ']),
        mostly(['', '', '', '- '], ['-', '-  ', '# ', '? ', '- - ']),
        mostly(['a', 'b', 'c', 'd_e', 'f1', 'G'], ['null', '1', '"q"', 'a b', '<<', '__x', '']),
        mostly([': ', ': ', ': ', ':', ':  '], ['', ' : ']),
        mostly(
          ['', '', 'word', 'two words ', 'a:b', 'a#b', '"x: y"', "'z'", '12:30', 'null', 'é'],
          [
            'a: b',
            'a #b',
            '"x" z',
            "'it''s'",
            '"a\\n"',
            '"open',
            '"a\\"b"',
            '"a\\\\"',
            '"a\\',
            '-é',
            '~',
            'Null',
            '[x]',
            '{x: y}',
            '|',
            '>',
            '&a x',
            '*a',
            '!!str x',
            'x:',
            '-1',
            '- z',
            '---',
            '...',
            '%x',
            '@x',
            '`x',
            '\u00a0x',
            '👩',
            '\u0085',
            '\ttab',
            'x\ty',
            'x\u2028y',
            '\ufeff',
          ],
        ),
      )
      .map((parts) => parts.join(''));
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    let read = 0;
    fc.assert(
      fc.property(lines, mostly(['\n', '\n\n'], ['\r\n', '\n \n']), (all, end) => {
        const text = all.join(end);
        const plain = readPlainYaml(text);
        if (plain === undefined) return;
        read++;
        expect(plain).toStrictEqual(byLibrary(text));
      }),
      { numRuns: 5_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('may be as deep as it likes', () => {
    const deep = Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    expect(readPlainYaml(deep)).toBeUndefined();
  });
});

describe('parseYaml', () => {
  it.each([
    ['a: "b\\tc"', { a: 'b\tc' }],
    ['a: |\n  b\n  c', { a: 'b\nc\n' }],
    ['a: b\n  c', { a: 'b c' }],
    ['a: [b, c]', { a: ['b', 'c'] }],
  ])('reads what is not plain: %j', (text, value) => {
    expect(parseYaml(text)).toEqual({ value });
  });

  it('names the line of a mistake', () => {
    expect(parseYaml('a: b\na: c', 5)).toMatchObject({ line: 6 });
    expect(parseYaml('a: b\nc: d: e', 5)).toMatchObject({ line: 6 });
  });
});
