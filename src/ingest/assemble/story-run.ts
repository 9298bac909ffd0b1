import type { StoryId, TopicId } from '../../bundle/ids.ts';
import { Column, listOf, startsOf } from './columns.ts';
import { ranked } from './coverage.ts';
import { aliasesOf, idOf, timeOf, type Outline } from './outline.ts';
import { compareText } from './compare.ts';
import { leadOf } from './threads.ts';

/** A story before its texts: articles are positions in the run's table. */
interface PlannedStory {
  readonly id: StoryId;
  readonly aliases: readonly StoryId[];
  readonly listed: boolean;
  readonly topics: readonly TopicId[];
  /** Ranked, the lead first. */
  readonly articles: readonly number[];
  /** Oldest first. */
  readonly links: readonly {
    readonly id: StoryId;
    readonly lead: number;
    readonly providers: number;
  }[];
}

/** Everything about a run of stories but their texts, and where those are. Plain data. */
export interface StoryRun {
  readonly stories: readonly PlannedStory[];
  /** The mentions of each article, best first: a record of this run, and a position in it. */
  readonly mentionStarts: Uint32Array<ArrayBuffer>;
  readonly records: Uint32Array<ArrayBuffer>;
  readonly positions: Uint32Array<ArrayBuffer>;
  /** The story that an article leads; '' for none. */
  readonly leads: readonly (StoryId | '')[];
  /** Where the records' texts are. */
  readonly place: Float64Array<ArrayBuffer>;
  readonly bytes: Uint32Array<ArrayBuffer>;
  readonly check: Uint32Array<ArrayBuffer>;
}

/** Plans runs of stories. */
export class RunPlanner {
  readonly #outline: Outline;
  readonly #providers: Uint32Array;
  /** Where each record's mentions start. */
  readonly #firsts: Uint32Array;

  /** @param providersOfEvent how many providers cover each event */
  constructor(outline: Outline, providersOfEvent: Uint32Array) {
    this.#outline = outline;
    this.#providers = providersOfEvent;
    this.#firsts = startsOf(outline.skeletons.mentions);
  }

  /** The run of some events, in their order. */
  plan(events: Uint32Array): StoryRun {
    const table = new ArticleTable(this.#outline, this.#firsts);
    const stories = Array.from(events, (event) => this.#story(event, table));
    return { stories, ...table.finish() };
  }

  #story(event: number, table: ArticleTable): PlannedStory {
    const outline = this.#outline;
    const { all, own, events, threads, topics } = outline;
    const links = Array.from(listOf(threads.linked, event), (other) => ({
      id: idOf(outline, other),
      time: timeOf(outline, other),
      lead: table.positionOf(leadOf(events, own, other)),
      providers: this.#providers[other] ?? 0,
    })).sort((a, b) => a.time - b.time || compareText(a.id, b.id));
    return {
      id: idOf(outline, event),
      aliases: aliasesOf(outline, event),
      listed: outline.listed[event] === 1,
      topics: Array.from(listOf(topics.ofEvent, event), (topic) => topics.ids[topic] as TopicId),
      articles: Array.from(ranked(all, listOf(threads.timelines, event)), (article) =>
        table.positionOf(article),
      ),
      links: links.map(({ id, lead, providers }) => ({ id, lead, providers })),
    };
  }
}

/** The articles that a run names, each once. */
class ArticleTable {
  readonly #outline: Outline;
  readonly #firsts: Uint32Array;
  readonly #positions = new Map<number, number>();
  readonly #records = new Map<number, number>();
  readonly #counts = new Column(new Uint32Array());
  readonly #mentionRecords = new Column(new Uint32Array());
  readonly #mentionPositions = new Column(new Uint32Array());
  readonly #leads: (StoryId | '')[] = [];

  constructor(outline: Outline, firsts: Uint32Array) {
    this.#outline = outline;
    this.#firsts = firsts;
  }

  positionOf(article: number): number {
    const known = this.#positions.get(article);
    if (known !== undefined) return known;
    const position = this.#positions.size;
    this.#positions.set(article, position);
    const mentions = listOf(this.#outline.all.mentions, article);
    this.#counts.push(mentions.length);
    for (const mention of mentions) this.#mention(mention);
    this.#leads.push(this.#ledBy(article));
    return position;
  }

  finish(): Omit<StoryRun, 'stories'> {
    const { skeletons } = this.#outline;
    const records = Uint32Array.from(this.#records.keys());
    return {
      mentionStarts: startsOf(this.#counts.view()),
      records: this.#mentionRecords.finish(),
      positions: this.#mentionPositions.finish(),
      leads: this.#leads,
      place: Float64Array.from(records, (record) => skeletons.place[record] ?? 0),
      bytes: records.map((record) => skeletons.bytes[record] ?? 0),
      check: records.map((record) => skeletons.check[record] ?? 0),
    };
  }

  #mention(mention: number): void {
    const record = this.#recordOf(mention);
    const known = this.#records.get(record);
    if (known === undefined) this.#records.set(record, this.#records.size);
    this.#mentionRecords.push(known ?? this.#records.size - 1);
    this.#mentionPositions.push(mention - (this.#firsts[record] ?? 0));
  }

  /** The record whose mentions a mention is among: the last that starts at it or before. */
  #recordOf(mention: number): number {
    let [low, high] = [0, this.#firsts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= mention) low = middle;
      else high = middle;
    }
    return low;
  }

  #ledBy(article: number): StoryId | '' {
    const { own, events } = this.#outline;
    const place = own.places[article] ?? -1;
    if (place < 0) return '';
    const event = events.ofPlace[place] ?? 0;
    return leadOf(events, own, event) === article ? idOf(this.#outline, event) : '';
  }
}
