import { shorten } from '../bundle/excerpt.ts';
import type { ProviderId, TopicId } from '../bundle/ids.ts';
import type { Provider } from '../bundle/records.ts';
import type { AssembledArticle, AssembledEdition, AssembledStory } from '../ingest/edition.ts';
import type { Facets, FeedCard, ProviderCount } from './answers.ts';
import { dayOf } from './days.ts';
import { NaiveWords } from './naive-words.testing.ts';
import type { Query } from './query.ts';

function counts(article: AssembledArticle, { providers, without, type }: Query): boolean {
  if (providers.length > 0 && !providers.includes(article.provider)) return false;
  if (without.includes(article.provider)) return false;
  return type === undefined || article.type === type;
}

function leadOf(story: AssembledStory): AssembledArticle {
  return story.articles[0] as AssembledArticle;
}

/** What an engine should answer, found by filtering arrays of stories: slow, short, and plain. */
export class NaiveEngine {
  readonly #edition: AssembledEdition;
  readonly #providers: ReadonlyMap<ProviderId, Provider>;
  readonly #words: NaiveWords;

  constructor(edition: AssembledEdition) {
    this.#edition = edition;
    this.#words = new NaiveWords(edition);
    this.#providers = new Map(edition.providers.map((provider) => [provider.id, provider]));
  }

  feed(query: Query): FeedCard[] {
    const newestFirst = this.#stories(query).reverse();
    if (query.sort === 'oldest') newestFirst.reverse();
    const value = (story: AssembledStory): number => {
      if (query.sort === 'coverage') return story.articles.length;
      if (query.sort === 'heat' || query.sort === 'quality') return leadOf(story)[query.sort] ?? -1;
      return 0;
    };
    const ordered = newestFirst.toSorted((a, b) => value(b) - value(a));
    return ordered.map((story) => this.#card(story, query));
  }

  /** `bars` as the engine cut them: how the edition is cut is not what this checks. */
  facets(query: Query, bars: Pick<Facets, 'bar' | 'dates'>): Facets {
    const count = (asked: Query): number => this.#stories(asked).length;
    const { words: _words, mine: _mine, ...anyWords } = query;
    const { topic: _topic, ...anyTopic } = query;
    const { type: _type, ...anyType } = query;
    const { from: _from, to: _to, ...anyDate } = query;
    const looser = {
      words: anyWords,
      topic: anyTopic,
      providers: { ...query, providers: [] },
      without: { ...query, without: [] },
      type: anyType,
      dates: anyDate,
      listed: { ...query, listed: false },
    } satisfies Record<string, Query>;
    const total = count(query);
    return {
      total,
      providers: this.#providerCounts(query),
      moreProviders: 0,
      topics: this.#edition.topics.map(({ id }) => ({
        id,
        stories: count({ ...query, topic: id }),
      })),
      types: {
        article: count({ ...query, type: 'article' }),
        video: count({ ...query, type: 'video' }),
      },
      anyType: count(anyType),
      listed: count({ ...query, listed: true }),
      bar: bars.bar,
      dates: bars.dates.map(({ start, end }) => ({
        start,
        end,
        stories: count({ ...query, from: start, to: end }),
      })),
      without:
        total > 0
          ? []
          : (Object.keys(looser) as (keyof typeof looser)[])
              .filter((filter) => JSON.stringify(looser[filter]) !== JSON.stringify(query))
              .map((filter) => ({ filter, stories: count(looser[filter]) })),
    };
  }

  #providerCounts(query: Query): ProviderCount[] {
    const chosen = [...query.providers, ...query.without];
    const ids = new Set([...this.#providers.keys(), ...chosen]);
    const counted = [...ids].map((id) => ({
      provider: this.#providers.get(id) ?? { id, name: id },
      stories: this.#stories({ ...query, providers: [id], without: [] }).length,
    }));
    return counted
      .filter(({ provider, stories }) => stories > 0 || chosen.includes(provider.id))
      .sort((a, b) => b.stories - a.stories || (a.provider.name < b.provider.name ? -1 : 1));
  }

  /** Oldest first. */
  #stories(query: Query): AssembledStory[] {
    const found = query.words === undefined ? undefined : this.#words.find(query);
    return this.#edition.stories.filter((story) => {
      if (found && !found.has(story)) return false;
      const day = dayOf(leadOf(story).published);
      if (query.from !== undefined && day < query.from) return false;
      if (query.to !== undefined && day > query.to) return false;
      if (query.listed && !story.listed) return false;
      if (query.topic !== undefined && !this.#isUnder(story, query.topic)) return false;
      return story.articles.some((article) => counts(article, query));
    });
  }

  #isUnder(story: AssembledStory, topic: TopicId): boolean {
    const parents = new Map(this.#edition.topics.map(({ id, parent }) => [id, parent]));
    return story.topics.some((own) => {
      for (let id: TopicId | undefined = own; id !== undefined; id = parents.get(id)) {
        if (id === topic) return true;
      }
      return false;
    });
  }

  #provider(article: AssembledArticle): Provider {
    return this.#providers.get(article.provider) as Provider;
  }

  #card(story: AssembledStory, query: Query): FeedCard {
    const left = story.articles.filter((article) => counts(article, query));
    const lead = left[0] as AssembledArticle;
    const own = leadOf(story);
    const inTime = story.articles.toSorted((a, b) => a.published - b.published);
    const topics = new Map(this.#edition.topics.map(({ id, name }) => [id, { id, name }]));
    return {
      id: story.id,
      aliases: story.aliases,
      title: lead.title,
      ...(lead.excerpt !== undefined && { excerpt: shorten(lead.excerpt) }),
      ...(lead.picture && { picture: lead.picture }),
      published: lead.published,
      storyPublished: own.published,
      dateOnly: lead.dateOnly ?? false,
      type: lead.type,
      provider: this.#provider(lead),
      topics: story.topics.flatMap((id) => topics.get(id) ?? []),
      listed: story.listed,
      ...(own.heat !== undefined && { heat: own.heat }),
      ...(own.quality !== undefined && { quality: own.quality }),
      ...(lead !== own && { leadInsteadOf: this.#provider(own) }),
      articles: left.length,
      providers: new Set(left.map(({ provider }) => provider)).size,
      first: this.#provider(inTime[0] ?? own).name,
      marks: inTime.map((article) => ({
        published: article.published,
        provider: article.provider,
        type: article.type,
        dateOnly: article.dateOnly ?? false,
        counts: left.includes(article),
        lead: article === lead,
      })),
    };
  }
}
