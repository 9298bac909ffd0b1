import { TYPE_BITS, type StoryFacts } from '../../bundle/facets.ts';
import type { ProviderId } from '../../bundle/ids.ts';
import type { ArticleType } from '../../bundle/records.ts';
import type { AssembledStory } from '../edition.ts';
import { lookUp, type EditionNames } from './names.ts';

/** Types by their bits together. */
const TYPES_OF: readonly (readonly ArticleType[])[] = Array.from(
  { length: (TYPE_BITS.article | TYPE_BITS.video) + 1 },
  (_, bits) => (['article', 'video'] as const).filter((type) => (bits & TYPE_BITS[type]) > 0),
);

/** The providers of a story in the order of their best articles, with the bits of each one's types. */
export function typesByProvider({ articles }: AssembledStory): ReadonlyMap<ProviderId, number> {
  const types = new Map<ProviderId, number>();
  for (const { provider, type } of articles) {
    types.set(provider, (types.get(provider) ?? 0) | TYPE_BITS[type]);
  }
  return types;
}

/** What facets count of a story. */
export function factsOf(story: AssembledStory, { numbers }: EditionNames): StoryFacts {
  return {
    listed: story.listed,
    topics: story.topics,
    providers: Array.from(typesByProvider(story), ([id, bits]) => {
      return { number: lookUp(numbers, id), types: TYPES_OF[bits] ?? [] };
    }),
  };
}
