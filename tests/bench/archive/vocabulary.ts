import { randomOf, type Random } from './random.ts';

/** What holds sentences together: real words, since some engines know them. */
export const FUNCTION_WORDS = (
  'the of to in a and for on is that with at as by from it its after over are was has be have who ' +
  'will says but not their they more new than an this about up out were been into before year one'
).split(' ');

/** Words without their inflected forms; with these a large archive holds some 150,000. */
export const VOCABULARY_SIZE = 90_000;

const ONSETS =
  ' b br c ch cl d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl st str t th tr v w z'.split(
    ' ',
  );
const NUCLEI = 'a e i o u a e i o ai ea ee io ou au'.split(' ');
const CODAS = ' , , ,n,r,l,s,t,m,nd,rt,ck,st,ng,ld'.split(',').map((coda) => coda.trim());
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' };
const ACCENTED_SHARE = 0.01;

function syllable(random: Random, last: boolean): string {
  const part = (parts: readonly string[]): string => parts[random.below(parts.length)] ?? '';
  return part(ONSETS) + part(NUCLEI) + (last || random.chance(0.3) ? part(CODAS) : '');
}

/** Common words are short, rare ones long, as in any language (Zipf's law of abbreviation). */
function syllablesAt(rank: number, random: Random): number {
  if (rank < 400) return 1;
  if (rank < 6_000) return 1 + random.below(2);
  return random.chance(rank < 40_000 ? 0.2 : 0.4) ? 3 : 2;
}

function invent(rank: number, random: Random): string {
  const count = syllablesAt(rank, random);
  let word = '';
  for (let n = 0; n < count; n++) word += syllable(random, n === count - 1);
  if (!random.chance(ACCENTED_SHARE)) return word;
  return word.replace(/[aeiou]/, (letter) => ACCENTED[letter] ?? letter);
}

/** Invented words that can be said, all different, the most frequent first. */
export function inventVocabulary(seed: number, size = VOCABULARY_SIZE): readonly string[] {
  const random = randomOf(seed, 1);
  const taken = new Set(FUNCTION_WORDS);
  const words: string[] = [];
  while (words.length < size) {
    const word = invent(words.length, random);
    if (word.length < 2 || taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  return words;
}

function withEnding(word: string, ending: 's' | 'ed' | 'ing'): string {
  if (ending === 's') return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  return (/[^aeiou]e$/.test(word) ? word.slice(0, -1) : word) + ending;
}

const ENDINGS = ['s', 'ed', 'ing'] as const;

/** The form in which a word stands in a text: one in four is a noun, one in four a verb. */
export function inflect(word: string, rank: number, random: Random): string {
  const kind = rank % 4;
  if (kind > 1 || !random.chance(0.35)) return word;
  return withEnding(word, kind === 0 ? 's' : random.pick(ENDINGS));
}
