import type { FeedCard } from '../../../engine/answers.ts';
import { feedStrings } from '../../strings/feed.ts';
import type { View } from '../../view/view.ts';

/** Says why another article than the story's own lead stands here; undefined where it does not. */
export function insteadOf(card: FeedCard, view: View): string | undefined {
  const own = card.leadInsteadOf;
  if (!own) return undefined;
  const words = feedStrings.card;
  if (view.without.includes(own.id)) return words.insteadOfLeftOut(own.name);
  if (view.providers.length > 0 && !view.providers.includes(own.id)) {
    return words.insteadOfUnchosen(own.name);
  }
  return words.insteadOfOtherType(own.name);
}
