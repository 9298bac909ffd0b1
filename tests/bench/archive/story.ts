import { createCalendar, paceOf } from './calendar.ts';
import { eventOf, type NewsEvent } from './events.ts';
import { inventProviders, type ArchiveProvider } from './providers.ts';
import { hashOf, randomOf, type Random } from './random.ts';
import { excerptOf, relatedTitle, titleOf, titleWords, type Language } from './text.ts';
import { TOPICS, topicWords } from './topics.ts';
import { inventVocabulary } from './vocabulary.ts';

export interface ArchiveArticle {
  readonly title: string;
  readonly excerpt?: string;
  /** ISO 8601, UTC. */
  readonly publishedDateTime: string;
  readonly webUrl: string;
  readonly type: 'article' | 'video';
  readonly quality: number;
  readonly provider: ArchiveProvider;
}

interface ArchivePicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** A story with the fields that archives have (see the sample edition). */
export interface ArchiveStory extends ArchiveArticle {
  readonly category: 'news';
  readonly excerpt: string;
  readonly heat: number;
  /** Listed by the archive's own site. */
  readonly published: boolean;
  readonly featuredContent?: string;
  readonly topics: readonly string[];
  readonly images: readonly ArchivePicture[];
  readonly related: readonly ArchiveArticle[];
}

export interface Archive {
  readonly stories: number;
  /** Any story by its number, 0 being the oldest; always the same. */
  story(number: number): ArchiveStory;
}

const MOST_RELATED = 14;
const MEAN_RELATED = 4.6;
const HOME_PROVIDERS = 75;
/** How far back a story looks for an earlier one of its event that it can name. */
const LOOK_BACK = 12;

/** What another story of the archive needs to know to name this one. */
interface Head {
  readonly event: NewsEvent;
  readonly seconds: number;
  readonly words: readonly string[];
  readonly article: ArchiveArticle;
}

/**
 * An archive of invented news. Every story is a function of the seed, the pace (see `paceOf`) and
 * its number, so that archives of any size need no memory and begin alike.
 */
export function createArchive({ stories, seed = 1 }: { stories: number; seed?: number }): Archive {
  const pace = paceOf(stories);
  const calendar = createCalendar(seed, pace, stories);
  const language: Language = {
    vocabulary: inventVocabulary(seed),
    topicWords: topicWords(seed),
  };
  const providers = inventProviders(seed, language.vocabulary);

  function providerOf(topic: number, random: Random): ArchiveProvider {
    const home = hashOf(seed, 9, topic) % (providers.length - HOME_PROVIDERS);
    const rank = random.chance(0.3)
      ? home + random.zipf(HOME_PROVIDERS)
      : random.zipf(providers.length);
    return providers[rank] ?? { name: 'North Wire', domain: 'northwire.example' };
  }

  function article(
    title: string,
    address: string,
    seconds: number,
    topic: number,
    random: Random,
  ): ArchiveArticle {
    const provider = providerOf(topic, random);
    return {
      title,
      publishedDateTime: isoOf(seconds),
      webUrl: `https://${provider.domain}/news/${address}`,
      type: random.chance(0.04) ? 'video' : 'article',
      quality: random.below(191),
      provider,
    };
  }

  function head(number: number): Head {
    const { day, seconds } = calendar.timeOf(number);
    const event = eventOf(seed, pace, day, number);
    const random = randomOf(seed, 10, number);
    const words = titleWords(language, event, random);
    const title = titleOf(words);
    return {
      event,
      seconds,
      words,
      article: article(title, `${number}`, seconds, event.topic, random),
    };
  }

  function earlierOf(number: number, event: NewsEvent): ArchiveArticle | undefined {
    for (let other = number - 1; other >= Math.max(0, number - LOOK_BACK); other--) {
      const { day } = calendar.timeOf(other);
      if (eventOf(seed, pace, day, other).id === event.id) return head(other).article;
    }
    return undefined;
  }

  function relatedOf(number: number, { event, seconds, words }: Head): ArchiveArticle[] {
    const random = randomOf(seed, 11, number);
    const count = Math.min(MOST_RELATED, Math.floor(-Math.log(1 - random.next()) * MEAN_RELATED));
    const earlier = count > 0 && random.chance(0.3) ? earlierOf(number, event) : undefined;
    const others = Array.from({ length: count - (earlier ? 1 : 0) }, (_, place) => {
      const title = relatedTitle(language, event, words, random);
      // From six hours before the lead, most within a day, the last ones days later.
      const later = Math.floor(-Math.log(1 - random.next()) * 50_000) - 21_600;
      const found = article(title, `${number}-${place}`, seconds + later, event.topic, random);
      return random.chance(0.5) ? { ...found, excerpt: excerptOf(language, event, random) } : found;
    });
    return earlier ? [earlier, ...others] : others;
  }

  function topicsOf(topic: number, random: Random): string[] {
    const names = [TOPICS[topic]?.name ?? 'World'];
    for (const share of [0.4, 0.15]) {
      const name = TOPICS[random.zipf(TOPICS.length)]?.name;
      if (random.chance(share) && name && !names.includes(name)) names.push(name);
    }
    return names;
  }

  return {
    stories,
    story: (number) => {
      const start = head(number);
      const random = randomOf(seed, 12, number);
      const excerpt = excerptOf(language, start.event, random);
      const { domain } = start.article.provider;
      return {
        category: 'news',
        ...start.article,
        excerpt,
        heat: random.chance(0.6) ? -1 : random.below(101),
        published: random.chance(0.7),
        ...(start.article.type === 'video' && { featuredContent: videoOf(number) }),
        topics: topicsOf(start.event.topic, random),
        images: random.chance(0.5)
          ? [{ url: `https://images.${domain}/${number}.webp`, width: 1600, height: 900 }]
          : [],
        related: relatedOf(number, start),
      };
    },
  };
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function videoOf(number: number): string {
  const id = String(number).padStart(11, 'v');
  return `<iframe src="https://www.youtube-nocookie.com/embed/${id}"></iframe>`;
}
