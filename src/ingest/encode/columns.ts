import { addressFingerprint } from '../../bundle/addresses.ts';
import { ABSENT } from '../../bundle/columns.ts';
import type { ArticleType, ColumnName } from '../../bundle/records.ts';
import type { AssembledStory } from '../edition.ts';
import { leadOf } from './records.ts';

function providersOf(story: AssembledStory, type?: ArticleType): number {
  const counted = type ? story.articles.filter((article) => article.type === type) : story.articles;
  return new Set(counted.map((article) => article.provider)).size;
}

/** Each column's number of a story; scores and time are those of its lead. */
const NUMBERS: Record<ColumnName, (story: AssembledStory) => number> = {
  published: (story) => leadOf(story).published,
  heat: (story) => leadOf(story).heat ?? ABSENT,
  quality: (story) => leadOf(story).quality ?? ABSENT,
  articles: (story) => story.articles.length,
  providers: (story) => providersOf(story),
  articleProviders: (story) => providersOf(story, 'article'),
  videoProviders: (story) => providersOf(story, 'video'),
  address: (story) => addressFingerprint(story.id),
};

/** The numbers of a column, one a story, in their order. */
export function columnOf(name: ColumnName, stories: readonly AssembledStory[]): number[] {
  return stories.map(NUMBERS[name]);
}
