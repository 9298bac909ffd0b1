/** Longer words than these, in UTF-16 units, are cut: an address has to fit into a link. */
export const MOST_WORDS = 1_000;

export interface ReadWords {
  /** As they stand in an address; undefined where nothing is left. */
  readonly words: string | undefined;
  /** What was too much. */
  readonly cut: string | undefined;
}

/**
 * What was typed as an address holds it: white space folded, halves of surrogate pairs replaced,
 * and no longer than an address may grow. What it gives, it gives again.
 */
export function readWords(typed: string): ReadWords {
  const whole = typed.toWellFormed().replaceAll(/\s+/gu, ' ').trim();
  if (whole.length <= MOST_WORDS) return { words: whole || undefined, cut: undefined };
  // Never through the middle of a character.
  const end = isHighSurrogate(whole.charCodeAt(MOST_WORDS - 1)) ? MOST_WORDS - 1 : MOST_WORDS;
  return { words: whole.slice(0, end).trimEnd(), cut: whole.slice(end) };
}

export function cleanWords(typed: string | undefined): string | undefined {
  return typed === undefined ? undefined : readWords(typed).words;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
