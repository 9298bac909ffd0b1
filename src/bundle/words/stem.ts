const PLAIN = /^[a-z]{4,}$/;
const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgmnprt])\1$/;

/** Plurals, by the S-stemmer (Harman 1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (word.endsWith('ies') && !/[ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('s') && !/(?:us|ss|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** What is left before an ending, where that is enough of a word (Porter 1980, step 1b). */
function before(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const rest = word.slice(0, -ending.length);
  return rest.length >= 3 && VOWEL.test(rest) ? rest : undefined;
}

/**
 * An English word without plural, `-ed` and `-ing`, and without a last `e`: equal for the forms of
 * one word. Words with other letters than a to z, and short ones, are their own stem.
 *
 * @param word folded
 */
export function stem(word: string): string {
  if (!PLAIN.test(word)) return word;
  const one = singular(word);
  if (one.endsWith('ied') && one.length > 4) return `${one.slice(0, -3)}y`;
  const rest = one.endsWith('eed') ? undefined : (before(one, 'ed') ?? before(one, 'ing'));
  const bare = rest === undefined ? one : DOUBLED.test(rest) ? rest.slice(0, -1) : rest;
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}

/** What all words of the same stem begin with: they stand together in a sorted list. */
export function stemPrefix(word: string): string {
  const root = stem(word);
  return root.length > 2 && root.endsWith('y') ? root.slice(0, -1) : root;
}
