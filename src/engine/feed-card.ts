import { BundleProblem } from '../bundle/problems.ts';
import { MARK_DATE_ONLY, MARK_VIDEO } from '../bundle/marks.ts';
import type { Article, Card, CardFile, CoverageMark, Provider, Topic } from '../bundle/records.ts';
import { shorten } from '../bundle/excerpt.ts';
import type { Seconds, StoryId } from '../bundle/ids.ts';
import type { FeedCard, Mark } from './answers.ts';
import { coverageUnder, type CoverageUnderFilter } from './coverage-rule.ts';
import type { Place } from './order.ts';
import type { ArticleFilter } from './query.ts';

/** A mark of a card with what its numbers stand for. */
type RankedMark = Omit<Mark, 'counts' | 'lead' | 'provider'> & { readonly provider: Provider };

/** What is shown of the article that leads. */
type LeadText = Pick<FeedCard, 'title' | 'excerpt' | 'language' | 'picture'>;

/** As a card or an article has it. */
type LeadSource = Pick<Article, 'title' | 'excerpt' | 'language' | 'picture'>;

/** What references of a checked file stand for. */
function resolve<Entry>(list: readonly Entry[], reference: number): Entry {
  return list[reference] as Entry;
}

export function topicsOf(
  file: { topics: readonly Topic[] },
  references: readonly number[],
): Topic[] {
  return references.map((reference) => resolve(file.topics, reference));
}

export function providerAt(file: { providers: readonly Provider[] }, reference: number): Provider {
  return resolve(file.providers, reference);
}

function rankedMarks(card: Card, file: CardFile): RankedMark[] {
  return card.coverage.map(([provider, offset, flags]: CoverageMark) => ({
    published: card.published + offset,
    provider: providerAt(file, provider),
    type: flags & MARK_VIDEO ? 'video' : 'article',
    dateOnly: (flags & MARK_DATE_ONLY) !== 0,
  }));
}

/** All marks, oldest first, and who has the first; of the same second, the better ranked first. */
function timeline(
  ranked: readonly RankedMark[],
  lead: RankedMark,
  { counting }: CoverageUnderFilter<RankedMark>,
): Pick<FeedCard, 'first' | 'marks'> {
  const counted = new Set(counting);
  const inTime = ranked.toSorted((a, b) => a.published - b.published);
  const marks = inTime.map((mark) => ({
    published: mark.published,
    provider: mark.provider.id,
    type: mark.type,
    dateOnly: mark.dateOnly,
    counts: counted.has(mark),
    lead: mark === lead,
  }));
  return { first: (inTime[0] ?? lead).provider.name, marks };
}

function textOf({ title, excerpt, language, picture }: LeadSource): LeadText {
  return {
    title,
    ...(excerpt !== undefined && { excerpt: shorten(excerpt) }),
    ...(language !== undefined && { language }),
    ...(picture && { picture }),
  };
}

/** What cards and stories both say of an event, as a feed shows it. */
interface Shown extends Pick<Card, 'id' | 'aliases' | 'listed' | 'heat' | 'quality'> {
  readonly published: Seconds;
  readonly topics: Topic[];
  readonly text: LeadText;
}

function feedCardOf(
  { id, aliases, listed, heat, quality, published, topics, text }: Shown,
  ranked: readonly RankedMark[],
  { lead, coverage }: { lead: RankedMark; coverage: CoverageUnderFilter<RankedMark> },
): FeedCard {
  return {
    id,
    aliases: aliases ?? [],
    ...text,
    published: lead.published,
    storyPublished: published,
    dateOnly: lead.dateOnly,
    type: lead.type,
    provider: lead.provider,
    topics,
    listed,
    ...(heat !== undefined && { heat }),
    ...(quality !== undefined && { quality }),
    ...(coverage.insteadOf && { leadInsteadOf: coverage.insteadOf.provider }),
    articles: coverage.counting.length,
    providers: coverage.providers,
    ...timeline(ranked, lead, coverage),
  };
}

function strayed(path: string, id: StoryId): BundleProblem {
  return new BundleProblem('invalid', path, `${id} is not in the view it is listed in`);
}

/** From its card; its story file is read only where the filter took its own lead away. */
async function fromCard(
  { segment, ordinal }: Place,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<FeedCard> {
  const { card, file, path } = await segment.card(ordinal, signal);
  const ranked = rankedMarks(card, file);
  const coverage = coverageUnder(ranked, filter);
  const { lead, insteadOf } = coverage;
  if (!lead) throw strayed(path, card.id);
  const text = insteadOf
    ? await leadText({ segment, ordinal }, card, filter, signal)
    : textOf(card);
  const shown = { ...card, topics: topicsOf(file, card.topics), text };
  return feedCardOf(shown, ranked, { lead, coverage });
}

/** From its story file, which has all that a card has. */
async function fromStory(
  { segment, ordinal }: Place,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<FeedCard> {
  const { story, file, path } = await segment.story(ordinal, signal);
  const [own] = story.articles;
  const ranked = story.articles.map((article) => ({
    article,
    published: article.published,
    provider: providerAt(file, article.provider),
    type: article.type,
    dateOnly: article.dateOnly ?? false,
  }));
  const coverage = coverageUnder(ranked, filter);
  const { lead } = coverage;
  if (!lead || !own) throw strayed(path, story.id);
  const { heat, quality, published } = own;
  const scores = { ...(heat !== undefined && { heat }), ...(quality !== undefined && { quality }) };
  const topics = topicsOf(file, story.topics);
  const shown = { ...story, ...scores, published, topics, text: textOf(lead.article) };
  return feedCardOf(shown, ranked, { lead, coverage });
}

/**
 * The story of a place as a feed shows it. Where providers are chosen, most stories are led by
 * another article than their own, which only story files have: then these alone are read.
 *
 * @throws BundleProblem, naming the file of cards or the file of stories that can't be used
 */
export function feedCard(
  place: Place,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<FeedCard> {
  return (filter.providers.length > 0 ? fromStory : fromCard)(place, filter, signal);
}

/** The text of the article that leads under a filter, from the story file. */
async function leadText(
  { segment, ordinal }: Place,
  card: Card,
  filter: ArticleFilter,
  signal: AbortSignal | undefined,
): Promise<LeadText> {
  const { story, file, path } = await segment.story(ordinal, signal);
  const articles = story.articles.map((article) => ({
    ...article,
    provider: providerAt(file, article.provider),
  }));
  const { lead } = coverageUnder(articles, filter);
  if (story.id === card.id && lead) return textOf(lead);
  throw new BundleProblem('invalid', path, `this is not the coverage of ${card.id}`);
}
