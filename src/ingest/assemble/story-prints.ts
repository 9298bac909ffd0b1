import type { ProviderId, StoryId, TopicId } from '../../bundle/ids.ts';
import { stirred } from '../encode/cuts.ts';
import type { Lists } from './columns.ts';
import { hashText, Hasher } from './hash.ts';
import { aliasesOf, type Outline } from './outline.ts';
import { readProviderText } from './providers.ts';
import { OWN } from './skeletons.ts';
import { leadOf, leadPlace } from './threads.ts';

/** What a bundle says of providers and topics wherever a story names one, as texts. */
export interface NameTexts {
  /** Name, logo and number of a provider. */
  provider(id: ProviderId): string;
  /** Name of a topic and of every topic above it. */
  topic(id: TopicId): string;
}

/** Two words for each of some texts. */
function hashesOf(texts: Iterable<string>, count: number): Uint32Array {
  const words = new Uint32Array(2 * count);
  let at = 0;
  for (const text of texts) {
    hashText(text, words, at);
    at += 2;
  }
  return words;
}

/**
 * Takes everything that the files of a story depend on into a hash, without reading its texts: what
 * each of its articles is told by, what is listed, linked and named, in no order but the story's own.
 */
export class StoryPrints {
  readonly #outline: Outline;
  readonly #providersOfEvent: Uint32Array;
  /** Two words for what is said of each provider, by text, and of each topic. */
  readonly providers: Uint32Array;
  readonly topics: Uint32Array;
  /** A hash under way: two lanes of 32 bits that meet in the segment's hash only. */
  #one = 0;
  #two = 0;

  constructor(outline: Outline, providersOfEvent: Uint32Array, names: NameTexts) {
    const { texts, topics } = outline;
    this.#outline = outline;
    this.#providersOfEvent = providersOfEvent;
    const providers = texts.providers.map((text) => names.provider(readProviderText(text).id));
    this.providers = hashesOf(providers, providers.length);
    this.topics = hashesOf(
      topics.ids.map((id) => names.topic(id)),
      topics.ids.length,
    );
  }

  /** Two words for each of some stories. */
  of(events: Uint32Array): Uint32Array<ArrayBuffer> {
    const hasher = new Hasher();
    const words = new Uint32Array(2 * events.length);
    for (let at = 0; at < events.length; at++) {
      hasher.start();
      this.#add(events[at] ?? 0, hasher);
      hasher.into(words, 2 * at);
    }
    return words;
  }

  /** Takes in a story. */
  #add(event: number, into: Hasher): void {
    const outline = this.#outline;
    const { own, events, threads, topics } = outline;
    this.#start(outline.listed[event] ?? 0);
    this.#id(event);
    const { starts, members } = topics.ofEvent;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      this.#pair(this.topics, members[at] ?? 0);
    }
    this.#article(leadOf(events, own, event));
    into.word(this.#one).word(this.#two);
    const aliases = aliasesOf(outline, event);
    into.word(aliases.length);
    for (const alias of aliases) into.text(alias);
    this.#sum(threads.timelines, event, into, this.#hashEntry);
    this.#sum(threads.linked, event, into, this.#hashLink);
  }

  readonly #hashEntry = (article: number, event: number): void => {
    this.#start(0);
    this.#article(article);
    this.#led(article, event);
  };

  readonly #hashLink = (other: number): void => {
    const { events, own } = this.#outline;
    this.#start(this.#providersOfEvent[other] ?? 0);
    this.#id(other);
    this.#article(leadOf(events, own, other));
  };

  /** Takes in the hashes of what an event has in a list, in whatever order it comes. */
  #sum(
    { starts, members }: Lists,
    event: number,
    into: Hasher,
    hash: (member: number, event: number) => void,
  ): void {
    const [from, to] = [starts[event] ?? 0, starts[event + 1] ?? 0];
    let [one, two] = [0, 0];
    for (let at = from; at < to; at++) {
      hash(members[at] ?? 0, event);
      one = (one + this.#one) | 0;
      two = (two + this.#two) | 0;
    }
    into
      .word(to - from)
      .word(one)
      .word(two);
  }

  #article(article: number): void {
    const { skeletons, all } = this.#outline;
    const { starts, members } = all.mentions;
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      const mention = members[at] ?? 0;
      const own = (skeletons.facts[mention] ?? 0) & OWN;
      this.#mix((skeletons.print[2 * mention] ?? 0) + own, skeletons.print[2 * mention + 1] ?? 0);
    }
    this.#pair(this.providers, all.providers[article] ?? 0);
  }

  /** An entry leads to the story that it leads, where that is another one. */
  #led(article: number, event: number): void {
    const { own, events } = this.#outline;
    const place = own.places[article] ?? -1;
    if (place < 0) return;
    const home = events.ofPlace[place] ?? event;
    if (home !== event && leadOf(events, own, home) === article) this.#id(home);
  }

  #id(event: number): void {
    const { addresses, events } = this.#outline;
    this.#pair(addresses.prints, leadPlace(events, event));
  }

  #pair(words: Uint32Array, place: number): void {
    this.#mix(words[2 * place] ?? 0, words[2 * place + 1] ?? 0);
  }

  #start(word: number): void {
    this.#one = word;
    this.#two = ~word;
  }

  /** Takes in 64 bits that are a hash already: `fmix32` of MurmurHash3 (Appleby) on each lane. */
  #mix(one: number, two: number): void {
    this.#one = stirred(Math.imul(this.#one, 5) + one) | 0;
    this.#two = stirred(Math.imul(this.#two, 9) + two) | 0;
  }
}

/** The hash of an alias and where it leads, for the segment that keeps it. */
export function addAlias(into: Hasher, alias: StoryId, id: StoryId): void {
  into.text(alias).text(id);
}
