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

/** The articles of a run, each made when it is first asked for, and kept until it was for the last time. */
class RunArticles {
  readonly #run: StoryRun;
  readonly #toldIn: ToldIn;
  /** How often each will still be asked for. */
  readonly #left: Uint32Array;
  readonly #kept = new Map<number, Told>();

  constructor(run: StoryRun, toldIn: ToldIn) {
    this.#run = run;
    this.#toldIn = toldIn;
    this.#left = new Uint32Array(run.leads.length);
    const count = (article: number): void => {
      this.#left[article] = (this.#left[article] ?? 0) + 1;
    };
    for (const { articles, links } of run.stories) {
      articles.forEach(count);
      for (const { lead } of links) count(lead);
    }
  }

  take(article: number): Told {
    const told = this.#kept.get(article) ?? this.#merge(article);
    const left = (this.#left[article] ?? 0) - 1;
    this.#left[article] = left;
    if (left > 0) this.#kept.set(article, told);
    else this.#kept.delete(article);
    return told;
  }

  #merge(article: number): Told {
    const { mentionStarts, records, positions } = this.#run;
    const mentions: Told[] = [];
    for (let at = mentionStarts[article] ?? 0; at < (mentionStarts[article + 1] ?? 0); at++) {
      mentions.push(this.#toldIn(records[at] ?? 0, positions[at] ?? 0));
    }
    return mergeTold(mentions);
  }
}

/**
 * Makes the stories of a run, one when it is asked for, so that few are there at once.
 *
 * @param toldIn what a record of the run tells at a position: its own article at 0, then related
 *   ones; asked for once each
 */
export function* buildStories(run: StoryRun, toldIn: ToldIn): Generator<AssembledStory> {
  const table = new RunArticles(run, toldIn);
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
