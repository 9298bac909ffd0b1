import { providerId, storyId, topicId } from '../../bundle/ids.ts';
import type {
  AssembledArticle,
  AssembledEdition,
  AssembledStory,
  AssembledTopic,
  Intake,
} from '../edition.ts';

/** 2026-11-02T00:00:00Z, the day on which invented editions start. */
export const FIRST_DAY = Date.UTC(2026, 10, 2) / 1000;

export function makeArticle(fields: Partial<AssembledArticle> = {}): AssembledArticle {
  const published = fields.published ?? FIRST_DAY;
  return {
    title: 'Ferry found',
    url: `https://tidewatch.example/${published}`,
    published,
    provider: providerId.parse('tidewatch.example'),
    type: 'article',
    ...fields,
  };
}

/** A story whose address follows from its lead's day and `slug`. */
export function makeStory(slug: string, fields: Partial<AssembledStory> = {}): AssembledStory {
  const articles = fields.articles ?? [makeArticle({ url: `https://tidewatch.example/${slug}` })];
  const day = new Date((articles[0]?.published ?? 0) * 1000).toISOString().slice(0, 10);
  return {
    id: storyId.parse(`${day.replaceAll('-', '/')}/${slug}`),
    aliases: [],
    listed: true,
    topics: [],
    links: [],
    ...fields,
    articles,
  };
}

/** An edition of these stories, sorted, with every provider and topic that they name. */
export function makeEdition(
  stories: readonly AssembledStory[],
  { topics, intake }: { topics?: readonly AssembledTopic[]; intake?: Partial<Intake> } = {},
): AssembledEdition {
  const time = ({ articles }: AssembledStory): number => articles[0]?.published ?? 0;
  const sorted = stories.toSorted((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
  const providers = new Set(stories.flatMap(({ articles }) => articles.map((a) => a.provider)));
  const named = [...new Set(stories.flatMap((story) => story.topics))].sort();
  return {
    stories: sorted,
    providers: [...providers].sort().map((id) => ({ id, name: id.split('.')[0] ?? id })),
    topics: topics ?? named.map((id) => ({ id, name: id })),
    intake: {
      read: stories.length,
      merged: 0,
      leftOut: 0,
      secured: 0,
      rejected: [],
      notes: [],
      ...intake,
    },
  };
}

/** `count` stories, a quarter of an hour apart, with one to three articles each. */
export function makeManyStories(count: number): AssembledStory[] {
  return Array.from({ length: count }, (_, i) => {
    const published = FIRST_DAY + i * 900;
    const articles = Array.from({ length: 1 + (i % 3) }, (_, n) =>
      makeArticle({
        title: `Report ${n} on event ${i}`,
        url: `https://outlet${(i + n) % 40}.example/event-${i}`,
        published: published + n * 60,
        provider: providerId.parse(`outlet${(i + n) % 40}.example`),
        type: (i + n) % 17 === 0 ? 'video' : 'article',
        ...(i % 5 !== 0 && { heat: i % 100, quality: i % 190 }),
      }),
    );
    return makeStory(`event-${i}`, {
      articles,
      topics: [topicId.parse(`topic-${i % 7}`)],
      listed: i % 4 !== 0,
    });
  });
}
