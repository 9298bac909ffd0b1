/** Most UTF-16 code units of an excerpt on a card, its ellipsis included. */
export const EXCERPT_LENGTH = 280;

/** A script without spaces is cut anywhere, but a word is not searched further back than this. */
const WORD_WINDOW = 40;

/** Never between the halves of a surrogate pair, nor between a letter and its marks. */
function wholeCharacters(text: string, end: number): number {
  const inside = /^[\p{M}\u200d\udc00-\udfff]/u;
  let at = end;
  while (at > 0 && (inside.test(text.slice(at)) || text[at - 1] === '\u200d')) at--;
  return at;
}

/** Shortens a text for a card: whole up to EXCERPT_LENGTH, else cut at a word's end, with `…`. */
export function shorten(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const most = EXCERPT_LENGTH - 1;
  const space = text.lastIndexOf(' ', most);
  const end = space >= most - WORD_WINDOW ? space : wholeCharacters(text, most);
  return `${text.slice(0, end).replace(/[\s.,;:–—-]+$/u, '')}…`;
}
