import type { Seconds } from '../../../bundle/ids.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { DAY, distanceBetween, HOUR, type Distance } from './distance.ts';

/** Shorter pauses are the night, lunch, or chance. */
const LEAST = 6 * HOUR;
/** Of a story that ran for weeks, a pause must take this share to be worth a word. */
const SHARE = 1 / 8;

/**
 * The pause between two neighbours of a timeline, where it is long enough to be told: at least six
 * hours, and an eighth of the whole span. Around a date without a time only whole days in between
 * are known to have been quiet.
 */
export function quietBetween(
  one: CoverageArticle,
  other: CoverageArticle,
  span: Seconds,
): Distance | undefined {
  const [earlier, later] = one.published <= other.published ? [one, other] : [other, one];
  const distance = distanceBetween(earlier, later);
  const quiet = distance.unit === 'days' ? { ...distance, value: distance.value - 1 } : distance;
  const seconds = quiet.unit === 'days' ? quiet.value * DAY : quiet.value;
  return seconds >= LEAST && seconds >= span * SHARE ? quiet : undefined;
}
