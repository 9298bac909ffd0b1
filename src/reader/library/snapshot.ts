import * as z from 'zod/mini';
import { storyId } from '../../bundle/ids.ts';
import { article, provider, storyLink, topic } from '../../bundle/records.ts';
import type { SavedStory } from './library.ts';

/** A saved story as it stands in the browser's storage, where other versions may have written it. */
const snapshot = z.object({
  id: storyId,
  savedAt: z.number(),
  story: z.object({
    id: storyId,
    aliases: z.array(storyId),
    listed: z.boolean(),
    topics: z.array(topic),
    articles: z.array(z.extend(article, { provider })).check(z.minLength(1)),
    links: z.array(storyLink),
  }),
});

/** The saved story in a record of the storage; undefined when it is none that can be shown. */
export function readSnapshot(record: unknown): SavedStory | undefined {
  return snapshot.safeParse(record).data;
}
