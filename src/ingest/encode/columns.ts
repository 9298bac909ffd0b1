import { ABSENT, COLUMN_NAMES, type ColumnName } from '../../bundle/columns.ts';
import type { AssembledStory } from '../edition.ts';
import { leadOf } from './records.ts';

/** Each column's number of a story; scores are those of its lead. */
const NUMBERS: Record<ColumnName, (story: AssembledStory) => number> = {
  heat: (story) => leadOf(story).heat ?? ABSENT,
  quality: (story) => leadOf(story).quality ?? ABSENT,
  articles: (story) => story.articles.length,
};

/** The columns of a run of stories, in their order, as they come. */
export class ColumnsOfRun {
  readonly columns: Readonly<Record<ColumnName, number[]>> = {
    heat: [],
    quality: [],
    articles: [],
  };

  add(story: AssembledStory): void {
    for (const name of COLUMN_NAMES) this.columns[name].push(NUMBERS[name](story));
  }
}
