import { hashInHex, hashText } from './hash.ts';

/** Latin letters that Unicode does not take apart into a base letter and a mark. */
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
};
const LONGEST = 80;

// eslint-disable-next-line no-control-regex -- all of ASCII is meant
const ASCII = /^[\0-\x7f]*$/;

/** Marks are dropped from Latin letters only: in other scripts they are part of the word. */
function foldLatin(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßæœøłđðþħıŋŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Marks that cannot be written in an address, dropped without leaving a gap in the word. */
const UNWRITTEN = /['’ʼ`]|\p{M}/gu;

/**
 * Letters and digits of a text in lower case with `-` between the words: `[\p{L}\p{N}-]*`, without
 * a `-` at its ends. Latin letters lose their diacritics, other scripts stay.
 */
export function slugify(text: string): string {
  return foldLatin(text.toLowerCase())
    .replace(UNWRITTEN, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Pages and feeds are files of a topic's name; systems take 255 bytes, an ending included. */
const MOST_BYTES = 200;
const encoder = new TextEncoder();

/** A slug that is no longer than a file's name may be: else its start, and what tells it from others. */
function fitting(slug: string): string {
  if (slug.length <= MOST_BYTES / 3 || encoder.encode(slug).length <= MOST_BYTES) return slug;
  const words = new Uint32Array(2);
  hashText(slug, words, 0);
  const tail = `-${hashInHex(words, 0).slice(0, 8)}`;
  const { read } = encoder.encodeInto(slug, new Uint8Array(MOST_BYTES - tail.length));
  return slug.slice(0, read).replace(/-+$/, '') + tail;
}

/** `C++` and `C#` are not `C`. At most 200 bytes. */
export function slugifyTopic(name: string): string {
  return fitting(
    slugify(name.replace(/(?<=\p{L}\+*)\+/gu, '-plus').replace(/(?<=\p{L})#/gu, '-sharp')),
  );
}

/** A slug for a title: at most 80 UTF-16 units, cut at a word's end where there is one; never ''. */
export function slugifyTitle(title: string): string {
  const slug = slugify(title);
  if (slug.length <= LONGEST) return slug || 'story';
  const cut = slug.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  if (end > LONGEST / 2) return cut.slice(0, end);
  return cut
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-+$/, '');
}
