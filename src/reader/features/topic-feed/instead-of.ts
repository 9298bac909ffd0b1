import type { FeedCard } from '../../../engine/answers.ts';
import { feedStrings } from '../../strings/feed.ts';
import type { View } from '../../view/view.ts';

/** Says why another article than the story's own lead stands here; undefined where it does not. */
export function insteadOf(card: FeedCard, view: View): string | undefined {
  const own = card.leadInsteadOf;
  if (!own) return undefined;
  const words = feedStrings.card;
  return view.without.includes(own.id)
    ? words.insteadOfLeftOut(own.name)
    : words.otherwiseLedBy(own.name);
}
