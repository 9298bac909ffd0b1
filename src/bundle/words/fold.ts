/**
 * Inside of words, but no part of them: soft hyphens and places where a line may break, or not. Texts
 * of a bundle have none left, but what is copied from a page into the search box has.
 */
export const UNSEEN = '\u00ad\u200b\u2060';

/** The stroke by which Arabic words are drawn out, as on a banner. */
const TATWEEL = '\u0640';

/**
 * Letters that Unicode does not take apart into a base letter and a mark, and letters of Arabic that
 * are written one for the other, by habit or by keyboard (as Lucene's ArabicNormalizer and
 * PersianNormalizer have them).
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
};

const HIDDEN = new RegExp(`[${UNSEEN}${TATWEEL}]`, 'g');
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const MARKED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /(?!\d)\p{Nd}/gu;
// oxlint-disable-next-line no-control-regex -- all of ASCII
const PLAIN = /^[\0-\x7f]*$/;

/** A decimal digit of any script as one of ASCII: they stand in runs of ten, from zero on (Unicode 4.6). */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

/**
 * A text as words are compared: in lower case, without the diacritics of Latin, Greek and Cyrillic
 * letters (`café` is `cafe`) and the vowel points of Arabic and Hebrew; in other scripts marks are part
 * of the word. Digits of all scripts are those of ASCII. Full-width and other compatibility forms
 * become the plain ones (NFKC, Unicode Standard Annex 15); soft hyphens go.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(HIDDEN, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKED, '$1')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGITS, plainDigit)
    .normalize('NFC');
}

/**
 * A name as it is looked for by the beginnings of its words: folded, with single spaces in the place of
 * signs, but for those inside of words. Empty where it has no words.
 */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}\p{M}.'’]+/gu, ' ')
    .trim();
}
