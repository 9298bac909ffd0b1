import { dayOfAddress, segmentsOfDay } from '../../bundle/addresses.ts';
import type { Seconds, StoryId } from '../../bundle/ids.ts';
import type { AssembledStory } from '../edition.ts';

/**
 * Each segment's aliases: they stand where a reader looks for stories of their day.
 *
 * @param segments times of the first and last story of each, oldest first
 */
export function aliasesBySegment(
  stories: readonly Pick<AssembledStory, 'id' | 'aliases'>[],
  segments: readonly { readonly from: Seconds; readonly to: Seconds }[],
): Map<StoryId, StoryId>[] {
  const aliases = segments.map(() => new Map<StoryId, StoryId>());
  for (const { id, aliases: own } of stories) {
    for (const alias of own) {
      const place = segmentsOfDay(segments, dayOfAddress(alias)).at(-1) ?? 0;
      aliases[place]?.set(alias, id);
    }
  }
  return aliases;
}
