import type { ProviderId } from '../../../bundle/ids.ts';
import type { CoverageArticle, ProviderCount } from '../../../engine/answers.ts';
import { articleTest } from '../../../engine/coverage-rule.ts';
import type { ArticleFilter } from '../../../engine/query.ts';

/**
 * How many articles each provider has in a story, of the type that the filter wants: most first,
 * then the earliest first.
 */
export function storyProviders(
  articles: readonly CoverageArticle[],
  { type }: ArticleFilter,
): ProviderCount[] {
  const ofType = articleTest({ providers: [], without: [], ...(type && { type }) });
  const counts = new Map<ProviderId, ProviderCount>();
  for (const article of articles.toSorted((a, b) => a.published - b.published)) {
    const { provider } = article;
    const before = counts.get(provider.id)?.stories ?? 0;
    counts.set(provider.id, { provider, stories: before + Number(ofType(article)) });
  }
  return [...counts.values()].sort((a, b) => b.stories - a.stories);
}
