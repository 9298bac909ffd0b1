const rules = new Intl.PluralRules('en-GB');

/** Picks the form of a word that goes with a number: `plural(2, 'story', 'stories')`. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}
