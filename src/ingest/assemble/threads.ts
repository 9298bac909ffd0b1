import type { Articles, OwnArticles } from './articles.ts';
import { Column, groupNumbers, sortDistinct, type Lists } from './columns.ts';
import { EVENT_SPAN, type Events } from './events.ts';

/** What the links between events leave in each timeline. */
export interface Threads {
  /** Articles of each event: all but the leads of events more than three days away. Its lead is first. */
  readonly timelines: Lists;
  /** Events that it names, or that name it, rising. */
  readonly linked: Lists;
}

/** The article that leads an event, by its place. */
export function leadPlace({ members }: Events, event: number): number {
  return members.members[members.starts[event] ?? 0] ?? 0;
}

/** The article that leads an event. */
export function leadOf(events: Events, own: OwnArticles, event: number): number {
  return own.articles[leadPlace(events, event)] ?? 0;
}

class Coverage {
  readonly #all: Articles;
  readonly #own: OwnArticles;
  readonly #events: Events;
  /** The last event, plus one, in whose coverage each article was met. */
  readonly #met: Uint32Array;
  /** With room for all that may be in them. */
  readonly #timelines: Uint32Array;
  #end = 0;
  readonly #links = new Column(new Uint32Array());

  constructor(all: Articles, own: OwnArticles, events: Events) {
    this.#all = all;
    this.#own = own;
    this.#events = events;
    this.#met = new Uint32Array(all.count);
    this.#timelines = new Uint32Array(own.count + own.related.members.length);
  }

  threads(): Threads {
    const { count, members } = this.#events;
    const starts = new Uint32Array(count + 1);
    for (let event = 0; event < count; event++) {
      const [from, to] = [members.starts[event] ?? 0, members.starts[event + 1] ?? 0];
      for (let at = from; at < to; at++) {
        const place = members.members[at] ?? 0;
        this.#add(event, this.#own.articles[place] ?? 0);
        this.#addRelated(event, place);
      }
      starts[event + 1] = this.#end;
    }
    return {
      timelines: { starts, members: this.#timelines.subarray(0, this.#end) },
      linked: pairsToLists(this.#links.view(), count),
    };
  }

  #addRelated(event: number, place: number): void {
    const { starts, members } = this.#own.related;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      this.#add(event, members[at] ?? 0);
    }
  }

  #add(event: number, article: number): void {
    if (this.#met[article] === event + 1) return;
    this.#met[article] = event + 1;
    const place = this.#own.places[article] ?? -1;
    const home = place < 0 ? event : (this.#events.ofPlace[place] ?? event);
    if (home === event) {
      this.#timelines[this.#end++] = article;
      return;
    }
    if (this.#distance(home, event) <= EVENT_SPAN) this.#timelines[this.#end++] = article;
    this.#links.push(event);
    this.#links.push(home);
  }

  /** Seconds between the leads of two events. */
  #distance(a: number, b: number): number {
    const time = (event: number): number =>
      this.#all.times[leadOf(this.#events, this.#own, event)] ?? 0;
    return Math.abs(time(a) - time(b));
  }
}

/** Links on both sides, each once. */
function pairsToLists(pairs: Uint32Array, count: number): Lists {
  const { starts, members } = groupNumbers(pairs, count);
  const ends = new Uint32Array(count + 1);
  let end = 0;
  for (let event = 0; event < count; event++) {
    const start = end;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      members[end++] = pairs[(members[at] ?? 0) ^ 1] ?? 0;
    }
    end = sortDistinct(members, start, end);
    ends[event + 1] = end;
  }
  return { starts: ends, members: members.slice(0, end) };
}

/**
 * Links events that name each other's articles, on both sides. What belongs to an event within
 * three days stays in the timeline; what is further away is earlier or later in the thread.
 */
export function threadEvents(all: Articles, own: OwnArticles, events: Events): Threads {
  return new Coverage(all, own, events).threads();
}
