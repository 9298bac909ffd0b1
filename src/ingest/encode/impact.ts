import { MOST_IMPACT } from '../../bundle/keys.ts';

/** The texts of a story that words stand in, in the order of their positions. */
export const FIELDS = ['title', 'excerpt', 'related', 'names'] as const;
export type Field = (typeof FIELDS)[number];

/** How a field counts: its weight, its usual length in words, and how much length matters (b). */
interface FieldRule {
  readonly weight: number;
  readonly usual: number;
  readonly b: number;
}

/**
 * A headline is chosen to say what a story is about, and others' headlines say so again. Usual
 * lengths are fixed, not measured: so a story keeps its bytes whatever comes to stand beside it.
 */
const RULE_OF: Readonly<Record<Field, FieldRule>> = {
  title: { weight: 4, usual: 10, b: 0.5 },
  excerpt: { weight: 1.5, usual: 40, b: 0.6 },
  related: { weight: 1, usual: 30, b: 0.75 },
  names: { weight: 0.75, usual: 8, b: 0.75 },
};
const RULES = FIELDS.map((field) => RULE_OF[field]);

/** From which frequency on more of a word says little: 1.2 as is usual, times the mean weight. */
const K1 = 2.4;

/** One number a field, in the order of FIELDS. */
export type PerField = ArrayLike<number>;

/**
 * By how much the lengths of fields lessen what a word in them says.
 *
 * @param lengths words of each field, of one story after another
 */
export function normsOf(lengths: PerField): Float64Array {
  return Float64Array.from(lengths, (length, at) => {
    const { usual, b } = RULES[at % RULES.length] as FieldRule;
    return 1 - b + (b * length) / usual;
  });
}

/**
 * How much a word says about a story, without regard to how rare it is: BM25F (Robertson, Zaragoza
 * and Taylor, "Simple BM25 extension to multiple weighted fields", 2004), in steps from 0 to 7.
 *
 * @param found how often the word stands in each field
 * @param norms of one story after another, see `normsOf`
 * @param from where those of the story start
 */
export function impactOfWord(found: PerField, norms: PerField, from: number): number {
  let frequency = 0;
  for (let place = 0; place < RULES.length; place++) {
    const times = found[place] as number;
    if (times === 0) continue;
    frequency += ((RULES[place] as FieldRule).weight * times) / (norms[from + place] as number);
  }
  return Math.min(MOST_IMPACT, Math.floor((frequency / (K1 + frequency)) * (MOST_IMPACT + 1)));
}
