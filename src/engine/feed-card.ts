import { BundleProblem } from '../bundle/problems.ts';
import {
  MARK_DATE_ONLY,
  MARK_VIDEO,
  type Article,
  type Card,
  type CardFile,
  type CoverageMark,
  type Provider,
  type Topic,
} from '../bundle/records.ts';
import { shorten } from '../bundle/excerpt.ts';
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

/** All marks, oldest first; of the same second, the better ranked first. */
function timeline(
  ranked: readonly RankedMark[],
  { counting, lead }: CoverageUnderFilter<RankedMark>,
): Mark[] {
  const counted = new Set(counting);
  return ranked
    .toSorted((a, b) => a.published - b.published)
    .map((mark) => ({
      published: mark.published,
      provider: mark.provider.id,
      type: mark.type,
      dateOnly: mark.dateOnly,
      counts: counted.has(mark),
      lead: mark === lead,
    }));
}

function textOf({ title, excerpt, language, picture }: LeadSource): LeadText {
  return {
    title,
    ...(excerpt !== undefined && { excerpt: shorten(excerpt) }),
    ...(language !== undefined && { language }),
    ...(picture && { picture }),
  };
}

/**
 * The story of a place as a feed shows it. Its story file is read only where the filter took its
 * own lead away.
 *
 * @throws BundleProblem, naming the file of cards or the file of stories that can't be used
 */
export async function feedCard(
  { segment, ordinal }: Place,
  filter: ArticleFilter,
  signal?: AbortSignal,
): Promise<FeedCard> {
  const { card, file, path } = await segment.card(ordinal, signal);
  const ranked = rankedMarks(card, file);
  const coverage = coverageUnder(ranked, filter);
  const { lead, insteadOf } = coverage;
  if (!lead)
    throw new BundleProblem('invalid', path, `${card.id} is not in the view it is listed in`);
  const text = insteadOf
    ? await leadText({ segment, ordinal }, card, filter, signal)
    : textOf(card);
  return {
    id: card.id,
    aliases: card.aliases ?? [],
    ...text,
    published: lead.published,
    storyPublished: card.published,
    dateOnly: lead.dateOnly,
    type: lead.type,
    provider: lead.provider,
    topics: topicsOf(file, card.topics),
    listed: card.listed,
    ...(card.heat !== undefined && { heat: card.heat }),
    ...(card.quality !== undefined && { quality: card.quality }),
    ...(insteadOf && { leadInsteadOf: insteadOf.provider }),
    articles: coverage.counting.length,
    providers: coverage.providers,
    marks: timeline(ranked, coverage),
  };
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
