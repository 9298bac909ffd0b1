import type { CoverageArticle } from '../../../engine/answers.ts';
import { dayOf } from './distance.ts';

/**
 * Who had it first, as far as that can be known: all articles of the earliest second, or the only
 * one of the earliest day. Nobody, where an article of that day came without a time and others may
 * have been earlier or later on it.
 *
 * @param sorted oldest first
 */
export function firstAmong(sorted: readonly CoverageArticle[]): ReadonlySet<CoverageArticle> {
  const [earliest] = sorted;
  if (earliest === undefined) return new Set();
  const day = dayOf(earliest);
  const ofDay = sorted.filter((article) => dayOf(article) === day);
  if (ofDay.length === 1) return new Set(ofDay);
  if (ofDay.some(({ dateOnly }) => dateOnly)) return new Set();
  return new Set(ofDay.filter(({ published }) => published === earliest.published));
}
