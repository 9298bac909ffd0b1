import { encodeColumn } from '../../bundle/columns.ts';
import type { FileHash, StoryId } from '../../bundle/ids.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import { COLUMN_NAMES, type Chunk, type ColumnName, type Segment } from '../../bundle/records.ts';
import type { AssembledStory } from '../edition.ts';
import { columnOf } from './columns.ts';
import { CARD_CUT, cut, DETAIL_CUT } from './cuts.ts';
import type { EditionNames } from './names.ts';
import type { Output } from './output.ts';
import { postingsFilesOf } from './postings.ts';
import { cardFileOf, leadOf, storyFileOf } from './records.ts';

/** Everything of a segment but its directory, already put out; see `finishSegment`. */
export interface SegmentParts extends Omit<SegmentRef, 'file'> {
  readonly directory: Omit<Segment, 'aliases'>;
}

function columnFiles(
  stories: readonly AssembledStory[],
  output: Output,
): Record<ColumnName, FileHash> {
  const entries = COLUMN_NAMES.map((name) => [
    name,
    output.add('columns', encodeColumn(name, columnOf(name, stories))),
  ]);
  return Object.fromEntries(entries) as Record<ColumnName, FileHash>;
}

/** Puts out the cards, stories, columns and postings of a run of stories, which is never empty. */
export function segmentParts(
  stories: readonly AssembledStory[],
  names: EditionNames,
  output: Output,
): SegmentParts {
  const [first, last] = [stories[0], stories.at(-1)];
  if (!first || !last) throw new Error('a segment without stories');
  const cards: Chunk[] = [];
  for (const run of cut(stories, CARD_CUT)) {
    cards.push({ n: run.length, file: output.addJson('cards', cardFileOf(names, run)) });
  }
  const details: Chunk[] = [];
  for (const run of cut(stories, DETAIL_CUT)) {
    details.push({ n: run.length, file: output.addJson('stories', storyFileOf(names, run)) });
  }
  const columns = columnFiles(stories, output);
  const postings: Segment['postings'] = [];
  for (const file of postingsFilesOf(stories, names)) {
    postings.push({ first: file.first, file: output.add('postings', file.content) });
  }
  return {
    stories: stories.length,
    from: leadOf(first).published,
    to: leadOf(last).published,
    directory: { stories: stories.length, cards, details, columns, postings },
  };
}

/** Puts out the directory of a segment, with the aliases that belong into it, sorted. */
export function finishSegment(
  parts: SegmentParts,
  aliases: ReadonlyMap<StoryId, StoryId>,
  output: Output,
): SegmentRef {
  const { directory, stories, from, to } = parts;
  const sorted = [...aliases].sort(([a], [b]) => (a < b ? -1 : 1));
  const file = output.addJson('segments', {
    ...directory,
    ...(sorted.length > 0 && { aliases: Object.fromEntries(sorted) }),
  } satisfies Segment);
  return { file, stories, from, to };
}
