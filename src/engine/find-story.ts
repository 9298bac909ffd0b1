import { addressFingerprint, dayOfAddress, segmentsOfDay } from '../bundle/addresses.ts';
import { storyId, type StoryId } from '../bundle/ids.ts';
import type { Story, StoryFile } from '../bundle/records.ts';
import type { StoryAnswer, StoryDetail } from './answers.ts';
import type { EditionReader } from './edition-reader.ts';
import { providerAt, topicsOf } from './feed-card.ts';
import type { SegmentReader } from './segment-reader.ts';

function detailOf(story: Story, file: StoryFile): StoryDetail {
  return {
    id: story.id,
    aliases: story.aliases ?? [],
    listed: story.listed,
    topics: topicsOf(file, story.topics),
    articles: story.articles.map((article) => ({
      ...article,
      provider: providerAt(file, article.provider),
    })),
    links: story.links ?? [],
  };
}

/** Segments that hold what was published on the day of an address; none for an impossible day. */
function segmentsFor({ segments }: EditionReader, address: StoryId): SegmentReader[] {
  const day = dayOfAddress(address);
  if (Number.isNaN(day)) return [];
  const entries = segments.map(({ entry }) => entry);
  return segmentsOfDay(entries, day).flatMap((position) => segments[position] ?? []);
}

/** Ordinals of the stories of a segment that have the fingerprint of an address; seldom several. */
async function candidates(
  segment: SegmentReader,
  address: StoryId,
  signal?: AbortSignal,
): Promise<number[]> {
  const { fingerprints } = await segment.addresses(signal);
  const wanted = addressFingerprint(address);
  const found: number[] = [];
  for (let at = fingerprints.indexOf(wanted); at >= 0; at = fingerprints.indexOf(wanted, at + 1)) {
    found.push(at);
  }
  return found;
}

async function findById(
  edition: EditionReader,
  id: StoryId,
  signal?: AbortSignal,
): Promise<StoryDetail | undefined> {
  for (const segment of segmentsFor(edition, id)) {
    for (const ordinal of await candidates(segment, id, signal)) {
      const { story, file } = await segment.story(ordinal, signal);
      if (story.id === id) return detailOf(story, file);
    }
  }
  return undefined;
}

/**
 * Where in the edition a story stands. Its card tells, too, which one it is: cards are many to a file, and
 * a list that asks this shows some of them, while of stories whoever has read thousands would fetch all.
 */
async function ordinalOf(
  edition: EditionReader,
  id: StoryId,
  signal?: AbortSignal,
): Promise<number | undefined> {
  for (const segment of segmentsFor(edition, id)) {
    for (const ordinal of await candidates(segment, id, signal)) {
      const { card } = await segment.card(ordinal, signal);
      if (card.id === id) return segment.start + ordinal;
    }
  }
  return undefined;
}

/** The story that an old address leads to, or the address itself. */
async function followAlias(
  edition: EditionReader,
  address: StoryId,
  signal?: AbortSignal,
): Promise<StoryId> {
  const files = await Promise.all(
    segmentsFor(edition, address).map((segment) => segment.addresses(signal)),
  );
  return files.flatMap(({ aliases }) => aliases.get(address) ?? [])[0] ?? address;
}

/**
 * The story of an address, or of an old address that leads to it.
 *
 * @returns undefined for an address of no story, or that is no address at all
 * @throws BundleProblem when a file on the way to it can't be used
 */
export async function findStory(
  edition: EditionReader,
  address: string,
  signal?: AbortSignal,
): Promise<StoryAnswer | undefined> {
  const asked = storyId.safeParse(address);
  if (!asked.success) return undefined;
  const id = await followAlias(edition, asked.data, signal);
  const found = await findById(edition, id, signal);
  return found && { asked: asked.data, story: found };
}

/**
 * Ordinals in the edition of the stories of some addresses, present or old. Those of no story are
 * left out.
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
