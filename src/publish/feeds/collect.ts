import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import type { Provider, Topic } from '../../bundle/records.ts';
import { linesOf } from '../../engine/tally.ts';
import type { ReadStory } from '../read-edition.ts';
import { canBeNamed, MOST_ENTRIES, type Feed, type FeedEntry, type Subject } from './feed.ts';

/** A feed that is not full yet. */
interface Collected {
  readonly subject: Subject;
  readonly entries: FeedEntry[];
}

/**
 * Makes the feeds of an edition, of its topics and of its providers from its stories, newest first.
 * A full feed is handed on at once, so that only those of rare providers are held for long.
 */
export class FeedCollector {
  readonly #manifest: Manifest;
  readonly #lines: ReturnType<typeof linesOf>;
  readonly #put: (feed: Feed) => void;
  readonly #edition: Collected = { subject: { kind: 'edition' }, entries: [] };
  readonly #topics = new Map<TopicId, Collected>();
  readonly #providers = new Map<ProviderId, Collected>();
  readonly #full = new Set<Collected>();

  constructor(manifest: Manifest, put: (feed: Feed) => void) {
    this.#manifest = manifest;
    this.#lines = linesOf(manifest.topics);
    this.#put = put;
    for (const { id, name } of manifest.topics) {
      this.#topics.set(id, { subject: { kind: 'topic', id, name }, entries: [] });
    }
  }

  add({ story, file }: ReadStory): void {
    const { id } = story;
    const topics = story.topics.map((at) => file.topics[at] as Topic);
    const providerOf = (at: number): Provider => file.providers[at] as Provider;
    const [lead] = story.articles;
    if (!lead) return;
    const updated = story.articles.reduce((last, { published }) => Math.max(last, published), 0);
    const own = {
      id,
      article: lead,
      provider: providerOf(lead.provider),
      follows: false,
      topics,
      updated,
    };
    this.#enter(this.#edition, own);
    for (const topic of new Set(topics.flatMap((one) => this.#lines.get(one.id) ?? []))) {
      this.#enter(this.#topics.get(topic), own);
    }
    const best = new Map<number, FeedEntry>();
    for (const article of story.articles) {
      if (best.has(article.provider)) continue;
      const provider = providerOf(article.provider);
      const follows = provider.id !== own.provider.id;
      best.set(article.provider, {
        ...own,
        article,
        provider,
        follows,
        updated: article.published,
      });
    }
    for (const entry of best.values()) this.#enter(this.#of(entry.provider), entry);
  }

  /** Hands on what is not full: also feeds of topics without a story, whose pages there are. */
  finish(): void {
    for (const feed of [this.#edition, ...this.#topics.values(), ...this.#providers.values()]) {
      if (!this.#full.has(feed)) this.#handOn(feed);
    }
  }

  #of({ id, name }: Provider): Collected {
    let feed = this.#providers.get(id);
    if (!feed) {
      feed = { subject: { kind: 'provider', id, name }, entries: [] };
      this.#providers.set(id, feed);
    }
    return feed;
  }

  #enter(feed: Collected | undefined, entry: FeedEntry): void {
    if (!feed || this.#full.has(feed)) return;
    feed.entries.push(entry);
    if (feed.entries.length < MOST_ENTRIES[feed.subject.kind]) return;
    this.#handOn(feed);
    this.#full.add(feed);
    feed.entries.length = 0;
  }

  #handOn({ subject, entries }: Collected): void {
    if (subject.kind !== 'edition' && !canBeNamed(subject.id)) return;
    this.#put({ subject, edition: this.#manifest.title, entries });
  }
}
