import type { StoryId } from '../../bundle/ids.ts';
import { assignAddresses, type Addresses } from './addresses.ts';
import { findArticles, findOwnArticles, type Articles, type OwnArticles } from './articles.ts';
import type { Lists } from './columns.ts';
import { compareText } from './compare.ts';
import { findEvents, type Events } from './events.ts';
import { orderBy } from './order.ts';
import { NOT_SAID, UNLISTED, type Skeletons } from './skeletons.ts';
import type { Taxonomy } from './taxonomy.ts';
import { leadOf, leadPlace, threadEvents, type Threads } from './threads.ts';
import { findTopics, type EventTopics } from './topics.ts';

/** Texts that skeletons name by number. */
export interface SharedTexts {
  /** What mentions say of providers, as `providerText` writes it. */
  readonly providers: readonly string[];
  /** Names of topics. */
  readonly topics: readonly string[];
}

/** Everything that is decided about an edition before a single text is read again. */
export interface Outline {
  readonly skeletons: Skeletons;
  readonly texts: SharedTexts;
  readonly all: Articles;
  readonly own: OwnArticles;
  readonly events: Events;
  readonly threads: Threads;
  readonly addresses: Addresses;
  readonly topics: EventTopics;
  /** 1 for each event that is listed. */
  readonly listed: Uint8Array;
  /** Addresses that lead to an event besides its id, sorted; only of events that have any. */
  readonly aliases: ReadonlyMap<number, readonly StoryId[]>;
  /** The events as the stories of an edition: by time of the lead, then by id. */
  readonly stories: Uint32Array;
}

/** All but what follows from them. */
type Parts = Omit<Outline, 'listed' | 'aliases' | 'stories'>;

/** The id of an event: that of its lead. */
export function idOf({ events, addresses }: Outline, event: number): StoryId {
  return addresses.idOf(leadPlace(events, event));
}

/** The time of an event's lead, in seconds since 1970. */
export function timeOf({ all, own, events }: Outline, event: number): number {
  return all.times[leadOf(events, own, event)] ?? 0;
}

const NO_ALIASES: readonly StoryId[] = [];

/** Addresses that lead to an event besides its id, sorted. */
export function aliasesOf({ aliases }: Outline, event: number): readonly StoryId[] {
  return aliases.get(event) ?? NO_ALIASES;
}

/** The aliases of each event that has any: few have. */
function findAliases({ events, addresses }: Parts): Map<number, readonly StoryId[]> {
  const { starts, members } = events.members;
  const aliases = new Map<number, readonly StoryId[]>();
  for (let event = 0; event < events.count; event++) {
    const [from, to] = [starts[event] ?? 0, starts[event + 1] ?? 0];
    if (to - from === 1 && !addresses.aliases.has(members[from] ?? 0)) continue;
    const found = new Set<StoryId>();
    for (const place of members.subarray(from, to)) {
      found.add(addresses.idOf(place));
      for (const alias of addresses.aliases.get(place) ?? []) found.add(alias);
    }
    found.delete(addresses.idOf(members[from] ?? 0));
    if (found.size > 0) aliases.set(event, [...found].sort(compareText));
  }
  return aliases;
}

/**
 * Listed where one of its articles is: where a record says so, or none says anything, since older
 * archives have no such field.
 */
function isArticleListed(
  { listed }: Skeletons,
  { starts, members }: Lists,
  place: number,
): boolean {
  let said = NOT_SAID;
  for (let n = starts[place] ?? 0; n < (starts[place + 1] ?? 0); n++) {
    said = Math.max(said, listed[members[n] ?? 0] ?? NOT_SAID);
  }
  return said !== UNLISTED;
}

/** Which events are listed: those with an article that is. */
function findListed({ skeletons, own, events }: Parts): Uint8Array {
  const listed = new Uint8Array(events.count);
  for (let place = 0; place < own.count; place++) {
    if (isArticleListed(skeletons, own.records, place)) listed[events.ofPlace[place] ?? 0] = 1;
  }
  return listed;
}

/** Events by the time of their lead, then by id. */
function inOrder(whole: Outline): Uint32Array {
  const { count } = whole.events;
  const times = new Float64Array(count);
  for (let event = 0; event < count; event++) times[event] = timeOf(whole, event);
  const stories = orderBy(times.slice());
  for (let from = 0, to = 0; from < count; from = to) {
    const time = times[stories[from] ?? 0];
    while (to < count && times[stories[to] ?? 0] === time) to++;
    if (to - from > 1) sortById(whole, stories.subarray(from, to));
  }
  return stories;
}

function sortById(whole: Outline, events: Uint32Array): void {
  const ids = new Map(Array.from(events, (event) => [event, idOf(whole, event)]));
  events.sort((a, b) => compareText(ids.get(a) ?? '', ids.get(b) ?? ''));
}

/**
 * Decides what is the same article, which articles are one event, what each is called and in which
 * order they stand. The order of the records makes no difference.
 */
export function outlineOf(
  skeletons: Skeletons,
  texts: SharedTexts,
  { idOf: topicOf }: Pick<Taxonomy, 'idOf'>,
): Outline {
  const all = findArticles(skeletons);
  const own = findOwnArticles(skeletons, all);
  const events = findEvents(all, own);
  const threads = threadEvents(all, own, events);
  const addresses = assignAddresses(skeletons, all, own);
  const topics = findTopics(skeletons, own, events, { names: texts.topics, idOf: topicOf });
  const parts = { skeletons, texts, all, own, events, threads, addresses, topics };
  const outline = {
    ...parts,
    listed: findListed(parts),
    aliases: findAliases(parts),
    stories: new Uint32Array(),
  };
  return { ...outline, stories: inOrder(outline) };
}
