import { addressFingerprint, dayOfAddress, segmentsOfDay } from '../bundle/addresses.ts';
import { storyId, type StoryId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { Story, StoryFile } from '../bundle/records.ts';
import type { StoryAnswer, StoryDetail } from './answers.ts';
import { DAY_SECONDS } from './days.ts';
import { providerAt, topicsOf } from './feed-card.ts';
import type { SegmentReader } from './segment-reader.ts';

/** The edition, as far as finding a story needs it. */
export interface StorySources {
  readonly manifest: Manifest;
  readonly segments: readonly SegmentReader[];
}

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
function segmentsFor({ manifest, segments }: StorySources, address: StoryId): SegmentReader[] {
  const day = dayOfAddress(address);
  if (Number.isNaN(day)) return [];
  return segmentsOfDay(manifest.segments, day).flatMap((position) => segments[position] ?? []);
}

/** Ordinals of the stories of the address's day that have its fingerprint; hardly ever several. */
async function candidates(
  segment: SegmentReader,
  address: StoryId,
  signal?: AbortSignal,
): Promise<number[]> {
  const [published, addresses] = await Promise.all([
    segment.column('published', signal),
    segment.column('address', signal),
  ]);
  const day = dayOfAddress(address);
  const fingerprint = addressFingerprint(address);
  const found: number[] = [];
  for (let ordinal = 0; ordinal < segment.stories; ordinal++) {
    const time = published[ordinal] as number;
    const sameDay = time >= day && time < day + DAY_SECONDS;
    if (sameDay && addresses[ordinal] === fingerprint) found.push(ordinal);
  }
  return found;
}

async function findById(
  sources: StorySources,
  id: StoryId,
  signal?: AbortSignal,
): Promise<StoryDetail | undefined> {
  for (const segment of segmentsFor(sources, id)) {
    for (const ordinal of await candidates(segment, id, signal)) {
      const { story, file } = await segment.story(ordinal, signal);
      if (story.id === id) return detailOf(story, file);
    }
  }
  return undefined;
}

/** The story that an old address leads to, or the address itself. */
async function followAlias(
  sources: StorySources,
  address: StoryId,
  signal?: AbortSignal,
): Promise<StoryId> {
  const directories = await Promise.all(
    segmentsFor(sources, address).map((segment) => segment.directory(signal)),
  );
  return directories.flatMap(({ aliases }) => aliases?.[address] ?? [])[0] ?? address;
}

/**
 * The story of an address, or of an old address that leads to it.
 *
 * @returns undefined for an address of no story, or that is no address at all
 * @throws BundleProblem when a file on the way to it can't be used
 */
export async function findStory(
  sources: StorySources,
  address: string,
  signal?: AbortSignal,
): Promise<StoryAnswer | undefined> {
  const asked = storyId.safeParse(address);
  if (!asked.success) return undefined;
  const id = await followAlias(sources, asked.data, signal);
  const story = await findById(sources, id, signal);
  return story && { asked: asked.data, story };
}
