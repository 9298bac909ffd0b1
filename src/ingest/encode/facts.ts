import type { StoryFacts } from '../../bundle/facets.ts';
import type { ProviderId } from '../../bundle/ids.ts';
import type { ArticleType } from '../../bundle/records.ts';
import type { AssembledStory } from '../edition.ts';
import { lookUp, type EditionNames } from './names.ts';

/** The providers of a story in the order of their best articles, with the types that each has. */
export function typesByProvider({
  articles,
}: AssembledStory): ReadonlyMap<ProviderId, ReadonlySet<ArticleType>> {
  const types = new Map<ProviderId, Set<ArticleType>>();
  for (const { provider, type } of articles) {
    const known = types.get(provider);
    if (known) known.add(type);
    else types.set(provider, new Set([type]));
  }
  return types;
}

/** What facets count of a story. */
export function factsOf(story: AssembledStory, { numbers }: EditionNames): StoryFacts {
  return {
    listed: story.listed,
    topics: story.topics,
    providers: [...typesByProvider(story)].map(([id, types]) => {
      return { number: lookUp(numbers, id), types };
    }),
  };
}
