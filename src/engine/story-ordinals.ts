import type { StoryId } from '../bundle/ids.ts';
import type { EditionReader } from './edition-reader.ts';
import { followAlias, placesOf } from './find-story.ts';

/**
 * Ordinals in the edition of the stories of some addresses, present or old. Those of no story are
 * left out.
 *
 * Cards tell which story is whose: they are many to a file, and a list that asks this shows some of them,
 * while of whole stories whoever has read thousands would fetch them all.
 *
 * @throws BundleProblem
 */
export async function ordinalsOfStories(
  edition: EditionReader,
  addresses: readonly StoryId[],
  signal?: AbortSignal,
): Promise<Set<number>> {
  const found = await Promise.all(
    addresses.map(async (address) => {
      const id = await followAlias(edition, address, signal);
      return ordinalOf(edition, id, signal);
    }),
  );
  return new Set(found.flatMap((ordinal) => ordinal ?? []));
}

async function ordinalOf(
  edition: EditionReader,
  id: StoryId,
  signal?: AbortSignal,
): Promise<number | undefined> {
  for (const { segment, ordinal } of await placesOf(edition, id, signal)) {
    const { card } = await segment.card(ordinal, signal);
    if (card.id === id) return segment.start + ordinal;
  }
  return undefined;
}
