import type { StoryId } from '../../bundle/ids.ts';
import type { StoryLink } from '../../bundle/records.ts';
import type { AssembledArticle, AssembledStory } from '../edition.ts';
import { mergeTold } from './merge-told.ts';
import type { StoryRun } from './story-run.ts';
import type { Told } from './told.ts';

function assembleArticle(told: Told, story: StoryId | ''): AssembledArticle {
  const { excerpt, language, amp, cdnAmp, time, heat, quality, picture, video } = told;
  return {
    title: told.title,
    ...(excerpt !== undefined && { excerpt }),
    ...(language !== undefined && { language }),
    url: told.url,
    ...(amp !== undefined && { amp }),
    ...(cdnAmp !== undefined && { cdnAmp }),
    published: time.seconds,
    ...(time.dateOnly && { dateOnly: true }),
    provider: told.provider.id,
    type: told.type ?? 'article',
    ...(heat !== undefined && { heat }),
    ...(quality !== undefined && { quality }),
    ...(picture !== undefined && { picture }),
    ...(video !== undefined && { video }),
    ...(story !== '' && { story }),
  };
}

/**
 * Makes the stories of a run.
 *
 * @param toldIn what a record of the run tells at a position: its own article at 0, then related ones
 */
export function buildStories(
  { stories, mentionStarts, records, positions, leads }: StoryRun,
  toldIn: (record: number, position: number) => Told,
): AssembledStory[] {
  const merged: Told[] = [];
  const articleAt = (article: number): Told => {
    const known = merged[article];
    if (known) return known;
    const mentions: Told[] = [];
    for (let at = mentionStarts[article] ?? 0; at < (mentionStarts[article + 1] ?? 0); at++) {
      mentions.push(toldIn(records[at] ?? 0, positions[at] ?? 0));
    }
    return (merged[article] = mergeTold(mentions));
  };
  return stories.map(({ id, aliases, listed, topics, articles, links }) => ({
    id,
    aliases,
    listed,
    topics,
    articles: articles.map((article, at) =>
      assembleArticle(articleAt(article), at === 0 ? '' : (leads[article] ?? '')),
    ),
    links: links.map(({ lead, providers, ...link }): StoryLink => {
      const { title, language, time } = articleAt(lead);
      return {
        id: link.id,
        title,
        ...(language !== undefined && { language }),
        published: time.seconds,
        providers,
      };
    }),
  }));
}
