import { MARK_DATE_ONLY, MARK_VIDEO } from '../../bundle/marks.ts';
import type { Card, Provider, Story, Topic } from '../../bundle/records.ts';

/** One article as a card marks it: provider, seconds from the lead, flags. */
type FaceMark = readonly [provider: string, offset: number, flags: number];

/** What a card and a story both say of the same event, names in place of references. */
export interface Face extends Pick<
  Card,
  'id' | 'title' | 'language' | 'published' | 'listed' | 'heat' | 'quality' | 'picture' | 'aliases'
> {
  readonly topics: readonly string[];
  readonly coverage: readonly FaceMark[];
}

interface Names {
  readonly providers: readonly Provider[];
  readonly topics: readonly Topic[];
}

class OutOfRange extends Error {}

function at<T extends { readonly id: string }>(list: readonly T[], reference: number): string {
  const found = list[reference];
  if (!found) throw new OutOfRange();
  return found.id;
}

/** Undefined when a reference leads past the file's lists. */
function unlessOutOfRange<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof OutOfRange) return undefined;
    throw error;
  }
}

export function faceOfCard(card: Card, names: Names): Face | undefined {
  const { id, title, language, published, listed, heat, quality, picture, aliases } = card;
  return unlessOutOfRange(() => ({
    id,
    title,
    language,
    published,
    listed,
    heat,
    quality,
    picture,
    aliases,
    topics: card.topics.map((reference) => at(names.topics, reference)),
    coverage: card.coverage.map(([reference, offset, flags]): FaceMark => [
      at(names.providers, reference),
      offset,
      flags,
    ]),
  }));
}

export function faceOfStory(story: Story, names: Names): Face | undefined {
  const [lead] = story.articles;
  if (!lead) return undefined;
  const { title, language, published, heat, quality, picture } = lead;
  return unlessOutOfRange(() => ({
    id: story.id,
    title,
    language,
    published,
    listed: story.listed,
    heat,
    quality,
    picture,
    aliases: story.aliases,
    topics: story.topics.map((reference) => at(names.topics, reference)),
    coverage: story.articles.map((article): FaceMark => {
      const flags =
        (article.type === 'video' ? MARK_VIDEO : 0) + (article.dateOnly ? MARK_DATE_ONLY : 0);
      return [at(names.providers, article.provider), article.published - published, flags];
    }),
  }));
}

/** A card's excerpt is the story's own, or the beginning of it with an ellipsis. */
export function excerptFits(short: string | undefined, whole: string | undefined): boolean {
  if (short === whole) return true;
  return (
    short !== undefined && short.endsWith('…') && whole?.startsWith(short.slice(0, -1)) === true
  );
}
