/**
 * Inside of words, but no part of them: soft hyphens and places where a line may break, or not. Texts
 * of a bundle have none left, but what is copied from a page into the search box has.
 */
export const UNSEEN = '\u00ad\u200b\u2060';

/** Letters that Unicode does not take apart into a base letter and a mark. */
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
};

const HIDDEN = new RegExp(`[${UNSEEN}]`, 'g');
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
// oxlint-disable-next-line no-control-regex -- all of ASCII
const PLAIN = /^[\0-\x7f]*$/;

/**
 * A text as words are compared: in lower case, without the diacritics of Latin, Greek and Cyrillic
 * letters (`café` is `cafe`); in other scripts marks are part of the word. Full-width and other
 * compatibility forms become the plain ones (NFKC, Unicode Standard Annex 15); soft hyphens go.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(HIDDEN, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKED, '$1')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
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
