import type { Article } from '../bundle/records.ts';
import { markWords } from '../bundle/words/mark.ts';
import type { CardMatch, FeedCard, MatchedArticle, TextRange } from './answers.ts';
import { holds } from './bits.ts';
import { providerAt } from './feed-card.ts';
import type { Match } from './match.ts';
import { passageAround } from './passage.ts';
import type { StoryAt } from './segment-reader.ts';
import type { Place } from './order.ts';
import type { ResolvedTerm } from './word-terms.ts';

/** Gives a card that says where the words of a query stand in it. */
export type CardMatcher = (card: FeedCard, place: Place, signal?: AbortSignal) => Promise<FeedCard>;

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

/** Both as one text, so that words in either are found. */
function textOf({ title, excerpt }: FeedCard): string {
  return `${title} \n ${excerpt ?? ''}`;
}

/** The card with the part of its excerpt that has missing words, where it shows another. */
function withPassage(
  card: FeedCard,
  { story, file }: StoryAt,
  missing: readonly Wanted[],
): FeedCard {
  if (card.excerpt === undefined) return card;
  const shown = story.articles.find(({ title, provider }) => {
    return title === card.title && providerAt(file, provider).id === card.provider.id;
  });
  const [first] = mark(shown?.excerpt, missing);
  if (shown?.excerpt === undefined || !first) return card;
  return { ...card, excerpt: passageAround(shown.excerpt, first.start) };
}

function matchedArticle(
  { story, file }: StoryAt,
  card: FeedCard,
  { missing, wanted }: { readonly missing: readonly Wanted[]; readonly wanted: readonly Wanted[] },
): Pick<CardMatch, 'article'> {
  const found = bestArticle(story.articles, card.title, missing);
  if (!found) return {};
  const { title, language, url, published, provider } = found;
  const article: MatchedArticle = {
    title,
    ...(language !== undefined && { language }),
    url,
    published,
    provider: providerAt(file, provider),
    marks: mark(title, wanted),
  };
  return { article };
}

/**
 * Marks the words of a query in cards. Where some stand in neither headline nor what is shown of the
 * excerpt, the story's file is read for the part of the excerpt, or the headline of another outlet,
 * that has them.
 */
export function createCardMatcher(terms: readonly ResolvedTerm[]): CardMatcher {
  const wanted = terms.flatMap(wantedOf);
  const marksOf = ({ title, excerpt }: FeedCard): CardMatch => ({
    title: mark(title, wanted),
    excerpt: mark(excerpt, wanted),
  });
  return async (card, { segment, ordinal }, signal) => {
    const missing = missingIn(textOf(card), wanted);
    const hasMore = card.marks.length > 1 || (card.excerpt?.endsWith('…') ?? false);
    if (missing.length === 0 || !hasMore) return { ...card, match: marksOf(card) };
    const at = await segment.story(ordinal, signal);
    const shown = withPassage(card, at, missing);
    const left = missingIn(textOf(shown), wanted);
    return {
      ...shown,
      match: { ...marksOf(shown), ...matchedArticle(at, shown, { missing: left, wanted }) },
    };
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
