import { encodeAddresses } from '../../bundle/address-file.ts';
import { encodeColumns } from '../../bundle/columns.ts';
import {
  encodeCardsDirectory,
  encodeDetailsDirectory,
  type Chunk,
} from '../../bundle/directories.ts';
import { encodeFacets } from '../../bundle/facets.ts';
import type { FileHash, StoryId } from '../../bundle/ids.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import type { AssembledStory } from '../edition.ts';
import { columnsOf } from './columns.ts';
import { CARD_CUT, cut, DETAIL_CUT, FACETS_CUT, levelOf, type CutRule } from './cuts.ts';
import { factsOf } from './facts.ts';
import type { EditionNames } from './names.ts';
import type { Output } from './output.ts';
import { cardFileOf, leadOf, storyFileOf } from './records.ts';
import { newestChunks } from './newest.ts';
import { encodeIndex, type IndexEntry } from './segment-index.ts';
import { KeyTable } from './story-keys.ts';
import { TextReader } from './story-texts.ts';
import { WordTable } from './word-table.ts';

/** What the rest of an edition needs to know of a segment whose files are put out. */
export interface EncodedSegment {
  readonly ref: SegmentRef;
  /** Its keys and their lists, from which volumes are made (segment-index.ts). */
  readonly index: Uint8Array<ArrayBuffer>;
  /** The level of its last story's id: low zero bits of its hash. */
  readonly cut: number;
  /** The files of its last cards, for the manifest. */
  readonly last: readonly Chunk[];
}

function* entriesOf(
  stories: readonly AssembledStory[],
  names: EditionNames,
): Generator<IndexEntry> {
  const keys = new KeyTable(names);
  const words = new WordTable();
  const texts = new TextReader(names);
  for (const [ordinal, story] of stories.entries()) {
    keys.add(story, ordinal);
    words.add(texts.read(story));
  }
  // Keys of words come last.
  yield* keys.entries();
  yield* words.entries();
}

/**
 * The index of a segment: its keys and their lists (segment-index.ts).
 *
 * @param stories of the segment, oldest first
 * @throws Error when one names a provider or topic that is not described
 */
export function indexOf(
  stories: readonly AssembledStory[],
  names: EditionNames,
): Uint8Array<ArrayBuffer> {
  return encodeIndex(entriesOf(stories, names));
}

function putChunks(
  stories: readonly AssembledStory[],
  rule: CutRule,
  put: (run: readonly AssembledStory[]) => FileHash,
): Chunk[] {
  return Array.from(cut(stories, rule), (run) => ({ n: run.length, file: put(run) }));
}

/**
 * Puts out the files of a run of stories and makes the index of their keys. Depends on its arguments
 * alone, and of the names only on those of what the stories name.
 *
 * @param stories of one segment, oldest first, at least one
 * @param aliases old addresses that a reader looks for in this segment, and where they lead
 * @throws Error when there is no story, or one names a provider or topic that is not described
 */
export function encodeSegment(
  stories: readonly AssembledStory[],
  aliases: ReadonlyMap<StoryId, StoryId>,
  names: EditionNames,
  output: Output,
): EncodedSegment {
  const [first, last] = [stories[0], stories.at(-1)];
  if (!first || !last) throw new Error('a segment without stories');
  const cards = putChunks(stories, CARD_CUT, (run) =>
    output.addJson('cards', cardFileOf(names, run)),
  );
  const facets = putChunks(stories, FACETS_CUT, (run) =>
    output.add('facets', encodeFacets(run.map((story) => factsOf(story, names)))),
  );
  const details = putChunks(stories, DETAIL_CUT, (run) =>
    output.addJson('stories', storyFileOf(names, run)),
  );
  const ids = stories.map(({ id }) => id);
  const ref: SegmentRef = {
    stories: stories.length,
    from: leadOf(first).published,
    to: leadOf(last).published,
    cards: output.add('directories', encodeCardsDirectory({ cards, facets })),
    details: output.add('directories', encodeDetailsDirectory(details)),
    addresses: output.add('addresses', encodeAddresses(ids, aliases)),
    columns: output.add('columns', encodeColumns(columnsOf(stories))),
  };
  return { ref, index: indexOf(stories, names), cut: levelOf(last.id), last: newestChunks(cards) };
}
