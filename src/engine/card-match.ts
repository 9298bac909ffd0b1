import type { Article } from '../bundle/records.ts';
import { markWords, type Sequence } from '../bundle/words/mark.ts';
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

/** What is marked for a term: any of the words by which it is found, or its words in their order. */
function wantedOf(term: ResolvedTerm): Sequence[] {
  if (term.kind === 'word') {
    return [[{ offset: 0, words: new Set(term.variants.map(({ word }) => word)) }]];
  }
  if (term.kind !== 'phrase' || term.words.length === 0) return [];
  return [term.words.map(({ word, offset }) => ({ offset, words: new Set([word]) }))];
}

function mark(text: string | undefined, wanted: readonly Sequence[]): readonly TextRange[] {
  return text === undefined ? [] : markWords(text, wanted);
}

/** Those of the wanted that stand in none of the texts. */
function missingIn(
  texts: readonly (string | undefined)[],
  wanted: readonly Sequence[],
): readonly Sequence[] {
  return wanted.filter((one) => texts.every((text) => mark(text, [one]).length === 0));
}

/** The article in whose headline most of the missing words stand; the better ranked among equals. */
function bestArticle(
  articles: readonly Article[],
  title: string,
  missing: readonly Sequence[],
): Article | undefined {
  let best: Article | undefined;
  let fewest = missing.length;
  for (const article of articles) {
    if (article.title === title) continue;
    const left = missingIn([article.title], missing).length;
    if (left < fewest) [best, fewest] = [article, left];
  }
  return best;
}

/** The card with the part of its excerpt that has missing words, where it shows another. */
function withPassage(
  card: FeedCard,
  { story, file }: StoryAt,
  missing: readonly Sequence[],
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
  {
    missing,
    wanted,
  }: { readonly missing: readonly Sequence[]; readonly wanted: readonly Sequence[] },
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
    const missing = missingIn([card.title, card.excerpt], wanted);
    const hasMore = card.marks.length > 1 || (card.excerpt?.endsWith('…') ?? false);
    if (missing.length === 0 || !hasMore) return { ...card, match: marksOf(card) };
    const at = await segment.story(ordinal, signal);
    const shown = withPassage(card, at, missing);
    const left = missingIn([shown.title, shown.excerpt], wanted);
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
