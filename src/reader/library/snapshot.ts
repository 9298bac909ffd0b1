import * as z from 'zod/mini';
import { storyId } from '../../bundle/ids.ts';
import { article, provider, storyLink, topic } from '../../bundle/records.ts';
import type { SavedSearch, SavedStory } from './library.ts';

/** Seconds that a `Date` can hold (ECMA-262, 21.4.1.1): any other would break the page that shows them. */
const moment = z.number().check(z.gte(-8.64e12), z.lt(8.64e12));

/** A saved story as it stands in the browser's storage, where other versions may have written it. */
const snapshot = z.object({
  id: storyId,
  savedAt: moment,
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

const search = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  // A path, never the address of another site.
  address: z.string().check(z.regex(/^\/(?![/\\])/)),
  savedAt: moment,
});

/** The saved search in a record of the storage; undefined when it is none that can be followed. */
export function readSearch(record: unknown): SavedSearch | undefined {
  return search.safeParse(record).data;
}
