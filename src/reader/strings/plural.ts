const rules = new Intl.PluralRules('en-GB');
const numbers = new Intl.NumberFormat();

/** The form of a text that goes with a number, `#` being the number: `plural(2, '# story', '# stories')`. */
export function plural(count: number, one: string, other: string): string {
  const text = rules.select(count) === 'one' ? one : other;
  return text.replaceAll('#', numbers.format(count));
}
