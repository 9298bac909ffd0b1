import type { Provider } from '../../../bundle/records.ts';
import type { ArticleFilter } from '../../../engine/query.ts';
import { storyStrings } from '../../strings/story.ts';

/** Says why another article than the story's own lead is on show. */
export function insteadOfWords(own: Provider, filter: ArticleFilter): string {
  const words = storyStrings.insteadOf;
  if (filter.without.includes(own.id)) return words.leftOut(own.name);
  if (filter.providers.length > 0 && !filter.providers.includes(own.id)) {
    return words.unchosen(own.name);
  }
  return words.otherType(own.name);
}
