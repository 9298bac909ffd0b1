import { foldText } from './fold.ts';

const DIGIT = /\p{N}/u;
const ACRONYM = /^\p{L}(?:\.\p{L})+$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
/** With what stands before it. */
const HYPHEN = /(.)[-‐‑]/gsu;

/** A hyphen parts two numbers, `2-1`, but not what is written with and without: `GPT-4`, `e-mail`. */
function joinHyphen(_: string, before: string, at: number, compound: string): string {
  const behind = compound.charAt(at + before.length + 1);
  return DIGIT.test(before) && DIGIT.test(behind) ? `${before}-` : before;
}

/**
 * How a compound is compared as a whole: `U.S.` is `us`, `10,000` is `10000`, `start-up` is `startup`,
 * for all of them are written either way.
 */
export function wholeWord(compound: string): string {
  if (ACRONYM.test(compound)) return foldText(compound.replaceAll('.', ''));
  if (GROUPED.test(compound)) return foldText(compound.replaceAll(',', ''));
  return foldText(compound.replace(HYPHEN, joinHyphen));
}
