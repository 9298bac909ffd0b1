import { describe, expect, it } from 'vitest';
import { form, isolated, number, plural } from '../../reader/language/messages.ts';
import { compileMessage } from './compile-message.ts';
import { readMessage } from './read-message.ts';

/** What a message says, compiled and run as a browser runs it. */
function said(text: string, given?: unknown, isIsolated = false): unknown {
  const code = compileMessage(readMessage(text), { isolated: isIsolated });
  // oxlint-disable-next-line no-new-func -- runs what the compiler under test has written
  const make = new Function('form', 'isolated', 'number', 'plural', `return ${code};`);
  const message: unknown = make(form, isolated, number, plural);
  return typeof message === 'function' ? message(given) : message;
}

describe('a compiled message', () => {
  it('is its text where it is given nothing', () => {
    expect(said('“It’s” `$x` \\ "y"')).toBe('“It’s” `$x` \\ "y"');
  });

  it('is given one argument as it is, several by their names', () => {
    expect(said('Visit {domain}', 'tidewatch.example')).toBe('Visit tidewatch.example');
    expect(said('{b}, {a}', { a: 'one', b: 'two' })).toBe('two, one');
    expect(said("`{for}` \\ $'{x}' {class}", { for: 1, class: 2 })).toBe('`1` \\ ${x} 2');
  });

  it('takes the form that goes with a number, and writes the number in it', () => {
    const text = '{count, plural, one {# story} other {# stories}}';
    expect(said(text, 1)).toBe('1 story');
    expect(said(text, 12_000)).toBe('12,000 stories');
  });

  it('takes the form of an exact number first', () => {
    const text = '{count, plural, =0 {none} =1 {the next day} one {# day} other {# days}}';
    expect([0, 1, 2].map((count) => said(text, count))).toEqual(['none', 'the next day', '2 days']);
  });

  it('puts texts into forms, whatever they hold', () => {
    const text = '{count, plural, one {# in {place}} other {# in {place}}}';
    expect(said(text, { count: 2, place: '#1 $& {x}' })).toBe('2 in #1 $& {x}');
  });

  it('takes the form of a word', () => {
    const text = '{of, select, shown {Of those shown} other {In all}}: {count, number}';
    expect(said(text, { of: 'shown', count: 1000 })).toBe('Of those shown: 1,000');
  });

  it('keeps the direction of a text apart where the language asks for it', () => {
    expect(said('Visit {domain}', 'tide', true)).toBe('Visit \u2068tide\u2069');
    expect(said('{count, plural, other {# in {place}}}', { count: 2, place: 'x' }, true)).toBe(
      '2 in \u2068x\u2069',
    );
  });

  it.each([
    ['an unclosed {brace', /./],
    ['{count, plural, one {#}}', /other/i],
    ['{when, date}', /kind/],
    ['{place, selectordinal, other {#th}}', /ordinal/],
    ['{count, plural, offset:1 other {#}}', /offset/],
    ['{a, number} {a, select, other {}}', /\{a\}/],
  ])('cannot be made of %s', (text, why) => {
    expect(() => readMessage(text)).toThrow(why);
  });
});
