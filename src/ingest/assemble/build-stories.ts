import type { StoryId } from '../../bundle/ids.ts';
import type { StoryLink } from '../../bundle/records.ts';
import type { AssembledArticle, AssembledStory } from '../edition.ts';
import { mergeTold } from './merge-told.ts';
import type { StoryRun } from './story-run.ts';
import type { Told } from './told.ts';
import { UntilLast } from './until-last.ts';

function assembleArticle(told: Told, story: StoryId | ''): AssembledArticle {
  const { time } = told;
  return {
    title: told.title,
    excerpt: told.excerpt,
    language: told.language,
    url: told.url,
    amp: told.amp,
    cdnAmp: told.cdnAmp,
    published: time.seconds,
    dateOnly: time.dateOnly ? true : undefined,
    provider: told.provider.id,
    type: told.type ?? 'article',
    heat: told.heat,
    quality: told.quality,
    picture: told.picture,
    video: told.video,
    story: story === '' ? undefined : story,
  };
}

function assembleLink(
  { title, language, time }: Told,
  { id, providers }: { readonly id: StoryId; readonly providers: number },
): StoryLink {
  return {
    id,
    title,
    ...(language !== undefined && { language }),
    published: time.seconds,
    providers,
  };
}

type ToldIn = (record: number, position: number) => Told;

/** The articles of all stories and links of a run, as often as they are named. */
function* namedIn({ stories }: StoryRun): Generator<number> {
  for (const { articles, links } of stories) {
    yield* articles;
    for (const { lead } of links) yield lead;
  }
}

function mergeArticle(
  { mentionStarts, records, positions }: StoryRun,
  toldIn: ToldIn,
  article: number,
): Told {
  const mentions: Told[] = [];
  for (let at = mentionStarts[article] ?? 0; at < (mentionStarts[article + 1] ?? 0); at++) {
    mentions.push(toldIn(records[at] ?? 0, positions[at] ?? 0));
  }
  return mergeTold(mentions);
}

/**
 * Makes the stories of a run, one when it is asked for, so that few are there at once.
 *
 * @param toldIn what a record of the run tells at a position: its own article at 0, then related
 *   ones; asked for once each
 */
export function* buildStories(run: StoryRun, toldIn: ToldIn): Generator<AssembledStory> {
  const table = new UntilLast(run.leads.length, namedIn(run), (article) =>
    mergeArticle(run, toldIn, article),
  );
  for (const { id, aliases, listed, topics, articles, links } of run.stories) {
    yield {
      id,
      aliases,
      listed,
      topics,
      articles: articles.map((article, at) =>
        assembleArticle(table.take(article), at === 0 ? '' : (run.leads[article] ?? '')),
      ),
      links: links.map(({ id: other, lead, providers }) =>
        assembleLink(table.take(lead), { id: other, providers }),
      ),
    };
  }
}
