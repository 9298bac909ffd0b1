import type { ProviderId, StoryId, TopicId } from '../../bundle/ids.ts';
import { Hasher, hashText } from './hash.ts';
import { aliasesOf, idOf, type Outline } from './outline.ts';
import { readProviderText } from './providers.ts';
import { OWN } from './skeletons.ts';
import { leadOf } from './threads.ts';

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
  readonly #ids: Uint32Array;
  readonly #providers: Uint32Array;
  readonly #topics: Uint32Array;
  readonly #hasher = new Hasher();
  readonly #words = new Uint32Array(2);

  constructor(outline: Outline, providersOfEvent: Uint32Array, names: NameTexts) {
    const { events, texts, topics } = outline;
    this.#outline = outline;
    this.#providersOfEvent = providersOfEvent;
    const ids = Array.from({ length: events.count }, (_, event) => idOf(outline, event));
    this.#ids = hashesOf(ids, ids.length);
    const providers = texts.providers.map((text) => names.provider(readProviderText(text).id));
    this.#providers = hashesOf(providers, providers.length);
    this.#topics = hashesOf(
      topics.ids.map((id) => names.topic(id)),
      topics.ids.length,
    );
  }

  /** Takes in a story. */
  add(event: number, into: Hasher): void {
    const outline = this.#outline;
    const { own, events, threads, topics } = outline;
    this.#pair(this.#ids, event, into);
    into.word(outline.listed[event] ?? 0);
    const aliases = aliasesOf(outline, event);
    into.word(aliases.length);
    for (const alias of aliases) into.text(alias);
    const { starts, members } = topics.ofEvent;
    for (let at = starts[event] ?? 0; at < (starts[event + 1] ?? 0); at++) {
      this.#pair(this.#topics, members[at] ?? 0, into);
    }
    this.#article(leadOf(events, own, event), into);
    this.#sum(threads.timelines, event, into, (article) => {
      this.#article(article, this.#hasher.start());
      this.#led(article, event);
    });
    this.#sum(threads.linked, event, into, (other) => {
      this.#pair(this.#ids, other, this.#hasher.start());
      this.#article(leadOf(events, own, other), this.#hasher);
      this.#hasher.word(this.#providersOfEvent[other] ?? 0);
    });
  }

  /** Takes in the hashes of the members of a list in whatever order they come. */
  #sum(
    { starts, members }: Outline['threads']['linked'],
    event: number,
    into: Hasher,
    hash: (member: number) => void,
  ): void {
    let [one, two] = [0, 0];
    const [from, to] = [starts[event] ?? 0, starts[event + 1] ?? 0];
    for (let at = from; at < to; at++) {
      hash(members[at] ?? 0);
      this.#hasher.into(this.#words, 0);
      one = (one + (this.#words[0] ?? 0)) | 0;
      two = (two + (this.#words[1] ?? 0)) | 0;
    }
    into
      .word(to - from)
      .word(one)
      .word(two);
  }

  #article(article: number, into: Hasher): void {
    const { skeletons, all } = this.#outline;
    const { starts, members } = all.mentions;
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++) {
      const mention = members[at] ?? 0;
      this.#pair(skeletons.print, mention, into);
      into.word((skeletons.facts[mention] ?? 0) & OWN);
    }
    this.#pair(this.#providers, all.providers[article] ?? 0, into);
  }

  /** An entry leads to the story that it leads, where that is another one. */
  #led(article: number, event: number): void {
    const { own, events } = this.#outline;
    const place = own.places[article] ?? -1;
    const home = place < 0 ? event : (events.ofPlace[place] ?? event);
    if (home !== event && leadOf(events, own, home) === article) {
      this.#pair(this.#ids, home, this.#hasher);
    }
  }

  #pair(words: Uint32Array, place: number, into: Hasher): void {
    into.word(words[2 * place] ?? 0).word(words[2 * place + 1] ?? 0);
  }
}

/** The hash of an alias and where it leads, for the segment that keeps it. */
export function addAlias(into: Hasher, alias: StoryId, id: StoryId): void {
  into.text(alias).text(id);
}
