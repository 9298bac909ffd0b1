import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, cleanText, shorten } from './text.ts';

describe('cleanText', () => {
  it.each([
    ['Bread &amp; butter', 'Bread & butter'],
    ['It&amp;#8217;s here', 'It’s here'],
    ['AT&T and Q&A; 1 < 2 <3', 'AT&T and Q&A; 1 < 2 <3'],
    ['<p>One</p><p>Two<br>three</p>', 'One Two three'],
    ['In<b>ter</b>rupted &lt;em&gt;twice&lt;/em&gt;', 'Interrupted twice'],
    ['a<script>alert(1)</script>b<style>p{}</style>c', 'abc'],
    ['cut off <a href="https://x.exa', 'cut off'],
    [' one\r\n\t two\u00a0three ', 'one two three'],
    ['bell\u0007 and \u202edriht\u202c', 'bell and driht'],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
    ['Cafe\u0301', 'Café'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['می\u200cخواهم 👩\u200d🚀', 'می\u200cخواهم 👩\u200d🚀'],
    ['&nbsp;&#x20;', ''],
    [undefined, ''],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('changes nothing the second time', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '&amp;',
        '&lt;',
        'b&gt;',
        '<p>',
        '</p',
        '<script>',
        '&#8217;',
        '&#0;',
        ' ',
        '\u0338',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = cleanText(pieces.join(''));
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });

  it('stays quick on text that is encoded over and over', () => {
    expect(cleanText(`&${'amp;'.repeat(50_000)}`)).not.toBe('');
  });
});

describe('cleanName', () => {
  it.each([
    ['Fashion \\& Style', 'Fashion & Style'],
    ['Evening\\!7 \\(blog\\)', 'Evening!7 (blog)'],
    ['Back\\slash', 'Back\\slash'],
    ['\\\\\\*', '*'],
    ['Ice \\&amp; Snow', 'Ice & Snow'],
    [undefined, ''],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanName(raw)).toBe(clean);
    expect(cleanName(clean)).toBe(clean);
  });
});

describe('shorten', () => {
  it('cuts at the end of a word, and never inside a character', () => {
    expect(shorten('one two three', 20)).toBe('one two three');
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('abcd🚀efgh', 6)).toBe('abcd…');
  });
});
