const PLAIN = /^[a-z]{4,}$/;
const VOWEL = /[aeiouy]/;
/** Not `l`, `s`, `z` and `f`, which words end in by themselves: `fall`, `pass`, `staff`. */
const DOUBLED = /([bdgmnprt])\1$/;
/** Looks like the plural of another word, but is none; in an archive of news it would find `new`. */
const SINGULAR = 'news';

/** Plurals, by the S-stemmer (Harman 1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (word === SINGULAR || !word.endsWith('s') || /(?:us|ss|is)$/.test(word)) return word;
  if (word.length > 4 && /[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** What is left before an ending, where that is enough of a word (Porter 1980, step 1b). */
function before(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const rest = word.slice(0, -ending.length);
  return rest.length >= 3 && VOWEL.test(rest) ? rest : undefined;
}

/**
 * One syllable that ends in one consonant, as of `car` and `care`: here a last `e` tells two words
 * apart (Porter 1980, condition *o of steps 1b and 5a). `qu` is one consonant.
 */
const SHORT = /^(?:[^aeiou]+|s?qu)[aeiouy][^aeiouwxy]$/;
/** Of these the plural looks like a word in `e`: `buses`. */
const PLURAL_IN_ES = /^(?:bus|gas|plus)$/;

function isShort(root: string): boolean {
  return SHORT.test(root) && !PLURAL_IN_ES.test(root);
}

/** What stands before `-ed` or `-ing` as the word was: `planned` is of `plan`, `timed` of `time`. */
function restored(rest: string): string {
  if (rest.length > 3 && DOUBLED.test(rest)) return rest.slice(0, -1);
  return isShort(rest) ? `${rest}e` : rest;
}

/**
 * An English word without plural, `-ed` and `-ing`, and, where no other short word is left, without a
 * last `e`: equal for the forms of one word. Words with other letters than a to z, and short ones, are their own stem.
 *
 * @param word folded
 */
export function stem(word: string): string {
  if (!PLAIN.test(word)) return word;
  const one = singular(word);
  if (one.length > 4 && /[^aeiou]ied$/.test(one)) return `${one.slice(0, -3)}y`;
  const rest = one.endsWith('eed') ? undefined : (before(one, 'ed') ?? before(one, 'ing'));
  const bare = rest === undefined ? one : restored(rest);
  if (bare.length <= 3 || !bare.endsWith('e') || isShort(bare.slice(0, -1))) return bare;
  return /[^aeiou]ie$/.test(bare) ? `${bare.slice(0, -2)}y` : bare.slice(0, -1);
}

/**
 * What all words of the same stem begin with: they stand together in a sorted list. Only a `y`
 * behind a consonant becomes another letter: `ferry` and `ferries` share `ferr`; and a last `e` goes.
 */
export function stemPrefix(word: string): string {
  const root = stem(word);
  if (root.length > 3 && root.endsWith('e')) return root.slice(0, -1);
  return root.length > 2 && /[^aeiou]y$/.test(root) ? root.slice(0, -1) : root;
}

/** Whether a word may have other forms: `run` has none shorter, but `running`. */
export function hasForms(word: string): boolean {
  return /^[a-z]{3,}$/.test(word);
}
