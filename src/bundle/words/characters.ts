import { UNSEEN } from './fold.ts';

/** What a character is to words. */
export const SEPARATOR = 1;
export const WORD = 2;
/** Of a script that writes without spaces: dictionaries tell where its words end. */
export const UNSPACED = 3;
/** An apostrophe, inside of a word. */
export const APOSTROPHE = 4;
/** Between parts of a word: `-`, `.`, `&`. */
export const JOINER = 5;
/** Behind a word: `+`, `#`. */
export const SUFFIX = 6;
/** Between digits of a number: `10,000`. */
export const COMMA = 7;

const UNKNOWN = 0;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Voiced sound marks of kana are of no script. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々\u3099\u309a\uff9e\uff9f]/u;

/** Kinds of the characters of the basic plane, as they are met. */
const kinds = new Uint8Array(0x10000);

function markAll(characters: string, kind: number): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}
markAll("'’ʼ‘`", APOSTROPHE);
markAll('-‐‑.&', JOINER);
markAll('+#', SUFFIX);
markAll(',', COMMA);
markAll(UNSEEN, WORD);

function examine(character: string): number {
  if (NO_SPACES.test(character)) return UNSPACED;
  return LETTER.test(character) ? WORD : SEPARATOR;
}

for (let code = 0; code < 128; code++) {
  if (kinds[code] === UNKNOWN) kinds[code] = examine(String.fromCharCode(code));
}

/** The kind of an ASCII character, without a look at anything else. */
export function kindOfAscii(code: number): number {
  return kinds[code] as number;
}

/** The kind of the character at a position of a text; `code` is its code point. */
export function kindOf(code: number): number {
  if (code > 0xffff) return examine(String.fromCodePoint(code));
  const known = kinds[code] as number;
  if (known !== UNKNOWN) return known;
  const kind = examine(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}
