import { encodeAddresses } from '../../bundle/address-file.ts';
import { encodeColumns } from '../../bundle/columns.ts';
import {
  encodeCardsDirectory,
  encodeDetailsDirectory,
  type Chunk,
} from '../../bundle/directories.ts';
import { encodeFacets } from '../../bundle/facets.ts';
import type { FileHash, Seconds, StoryId } from '../../bundle/ids.ts';
import type { SegmentRef } from '../../bundle/manifest.ts';
import type { AssembledStory } from '../edition.ts';
import { ColumnsOfRun } from './columns.ts';
import { CARD_CUT, Cutter, DETAIL_CUT, FACETS_CUT, levelOf, type CutRule } from './cuts.ts';
import { factsOf } from './facts.ts';
import type { EditionNames } from './names.ts';
import type { Output } from './output.ts';
import { cardFileOf, leadOf, storyFileOf } from './records.ts';
import { newestChunks } from './newest.ts';
import { IndexWriter } from './segment-index.ts';
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

/** Makes the index of a segment (segment-index.ts) of its stories as they come. */
class IndexMaker {
  readonly #keys: KeyTable;
  readonly #words = new WordTable();
  readonly #texts: TextReader;
  #stories = 0;

  constructor(names: EditionNames) {
    this.#keys = new KeyTable(names);
    this.#texts = new TextReader(names);
  }

  /** @throws Error when it names a provider or topic that is not described */
  add(story: AssembledStory): void {
    this.#keys.add(story, this.#stories++);
    this.#words.add(this.#texts.read(story));
  }

  finish(): Uint8Array<ArrayBuffer> {
    const writer = new IndexWriter();
    for (const entry of this.#keys.entries()) writer.add(entry);
    // Keys of words come last.
    this.#words.writeTo(writer);
    return writer.finish();
  }
}

/**
 * The index of a segment: its keys and their lists (segment-index.ts).
 *
 * @param stories of the segment, oldest first
 * @throws Error when one names a provider or topic that is not described
 */
export function indexOf(
  stories: Iterable<AssembledStory>,
  names: EditionNames,
): Uint8Array<ArrayBuffer> {
  const index = new IndexMaker(names);
  for (const story of stories) index.add(story);
  return index.finish();
}

/** Puts runs of stories into files as they come, and lists these. */
class ChunkWriter {
  readonly chunks: Chunk[] = [];
  readonly cutter: Cutter;

  constructor(rule: CutRule, put: (run: readonly AssembledStory[]) => FileHash) {
    this.cutter = new Cutter(rule, (run) => this.chunks.push({ n: run.length, file: put(run) }));
  }
}

/**
 * Puts out the files of a run of stories and makes the index of their keys. Depends on its arguments
 * alone, and of the names only on those of what the stories name. Holds few of the stories at once.
 *
 * @param stories of one segment, oldest first, at least one
 * @param aliases old addresses that a reader looks for in this segment, and where they lead
 * @throws Error when there is no story, or one names a provider or topic that is not described
 */
export function encodeSegment(
  stories: Iterable<AssembledStory>,
  aliases: ReadonlyMap<StoryId, StoryId>,
  names: EditionNames,
  output: Output,
): EncodedSegment {
  const cards = new ChunkWriter(CARD_CUT, (run) => output.addJson('cards', cardFileOf(names, run)));
  const facets = new ChunkWriter(FACETS_CUT, (run) =>
    output.add('facets', encodeFacets(run.map((story) => factsOf(story, names)))),
  );
  const details = new ChunkWriter(DETAIL_CUT, (run) =>
    output.addJson('stories', storyFileOf(names, run)),
  );
  const writers = [cards, facets, details];
  const index = new IndexMaker(names);
  const ids: StoryId[] = [];
  const rows = new ColumnsOfRun();
  let from: Seconds | undefined;
  let to: Seconds | undefined;
  let level = 0;
  for (const story of stories) {
    level = levelOf(story.id);
    ids.push(story.id);
    to = leadOf(story).published;
    from ??= to;
    rows.add(story);
    index.add(story);
    for (const { cutter } of writers) cutter.add(story, level);
  }
  for (const { cutter } of writers) cutter.end();
  if (from === undefined || to === undefined) throw new Error('a segment without stories');
  const lists = { cards: cards.chunks, facets: facets.chunks };
  const ref: SegmentRef = {
    stories: ids.length,
    from,
    to,
    cards: output.add('directories', encodeCardsDirectory(lists)),
    details: output.add('directories', encodeDetailsDirectory(details.chunks)),
    addresses: output.add('addresses', encodeAddresses(ids, aliases)),
    columns: output.add('columns', encodeColumns(rows.columns)),
  };
  return { ref, index: index.finish(), cut: level, last: newestChunks(cards.chunks) };
}
