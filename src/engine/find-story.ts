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

interface StoryPlace {
  readonly segment: SegmentReader;
  /** In the segment. */
  readonly ordinal: number;
}

/** What has the fingerprint of an address, seldom several: whose place it is, its card and its file tell. */
export async function placesOf(
  edition: EditionReader,
  address: StoryId,
  signal?: AbortSignal,
): Promise<StoryPlace[]> {
  const wanted = addressFingerprint(address);
  const places: StoryPlace[] = [];
  for (const segment of segmentsFor(edition, address)) {
    const { fingerprints } = await segment.addresses(signal);
    for (let at = -1; (at = fingerprints.indexOf(wanted, at + 1)) >= 0;) {
      places.push({ segment, ordinal: at });
    }
  }
  return places;
}

/** The story that an old address leads to, or the address itself. */
export async function followAlias(
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
  for (const { segment, ordinal } of await placesOf(edition, id, signal)) {
    const { story, file } = await segment.story(ordinal, signal);
    if (story.id === id) return { asked: asked.data, story: detailOf(story, file) };
  }
  return undefined;
}
