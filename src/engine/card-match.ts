import type { Article } from '../bundle/records.ts';
import { markWords } from '../bundle/words/mark.ts';
import type { CardMatch, FeedCard, MatchedArticle, TextRange } from './answers.ts';
import { holds } from './bits.ts';
import { providerAt } from './feed-card.ts';
import type { Match } from './match.ts';
import type { Place } from './order.ts';
import type { ResolvedTerm } from './word-terms.ts';

/** Says where the words of a query stand in a card. */
export type CardMatcher = (
  card: FeedCard,
  place: Place,
  signal?: AbortSignal,
) => Promise<CardMatch>;

/** The words by which one term of a query is found. */
type Wanted = ReadonlySet<string>;

function wantedOf(term: ResolvedTerm): Wanted[] {
  if (term.kind === 'word') return [new Set(term.variants.map(({ word }) => word))];
  if (term.kind === 'phrase') return term.words.map(({ word }) => new Set([word]));
  return [];
}

function mark(text: string | undefined, wanted: readonly Wanted[]): readonly TextRange[] {
  if (text === undefined) return [];
  return markWords(text, (word) => wanted.some((words) => words.has(word)));
}

/** Those of the wanted that do not stand in the text. */
function missingIn(text: string, wanted: readonly Wanted[]): Wanted[] {
  return wanted.filter((words) => mark(text, [words]).length === 0);
}

/** The article in whose headline most of the missing words stand; the better ranked among equals. */
function bestArticle(
  articles: readonly Article[],
  title: string,
  missing: readonly Wanted[],
): Article | undefined {
  let best: Article | undefined;
  let fewest = missing.length;
  for (const article of articles) {
    if (article.title === title) continue;
    const left = missingIn(article.title, missing).length;
    if (left < fewest) [best, fewest] = [article, left];
  }
  return best;
}

/**
 * Marks the words of a query in cards. Where some stand in neither headline nor excerpt, the story's
 * file is read for the headline of another outlet that has them.
 */
export function createCardMatcher(terms: readonly ResolvedTerm[]): CardMatcher {
  const wanted = terms.flatMap(wantedOf);
  return async (card, { segment, ordinal }, signal) => {
    const shown = {
      title: mark(card.title, wanted),
      excerpt: mark(card.excerpt, wanted),
    };
    const missing = missingIn(`${card.title} \n ${card.excerpt ?? ''}`, wanted);
    if (missing.length === 0 || card.marks.length < 2) return shown;
    const { story, file } = await segment.story(ordinal, signal);
    const found = bestArticle(story.articles, card.title, missing);
    if (!found) return shown;
    const { title, language, url, published, provider } = found;
    const article: MatchedArticle = {
      title,
      ...(language !== undefined && { language }),
      url,
      published,
      provider: providerAt(file, provider),
      marks: mark(title, wanted),
    };
    return { ...shown, article };
  };
}

/** Those of some stories, by their ordinals in the edition, that are found by words elsewhere. */
export async function foundElsewhere(
  { windows, at }: Match,
  stories: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const story of stories) {
    const window = windows.find(({ start, length }) => story >= start && story < start + length);
    const { elsewhere } = window ? await at(window, signal) : {};
    if (window && elsewhere && holds(elsewhere, story - window.start)) found.add(story);
  }
  return found;
}
