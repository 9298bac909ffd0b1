import { ABSENT, COLUMN_NAMES, type ColumnName } from '../../bundle/columns.ts';
import type { AssembledStory } from '../edition.ts';
import { leadOf } from './records.ts';

/** Each column's number of a story; scores are those of its lead. */
const NUMBERS: Record<ColumnName, (story: AssembledStory) => number> = {
  heat: (story) => leadOf(story).heat ?? ABSENT,
  quality: (story) => leadOf(story).quality ?? ABSENT,
  articles: (story) => story.articles.length,
};

/** The columns of a run of stories, in their order. */
export function columnsOf(stories: readonly AssembledStory[]): Record<ColumnName, number[]> {
  const entries = COLUMN_NAMES.map((name) => [name, stories.map(NUMBERS[name])]);
  return Object.fromEntries(entries) as Record<ColumnName, number[]>;
}
