import { useQuery } from '@tanstack/react-query';
import { useEngine } from '../../edition/engine-context.ts';
import { editionQuery } from '../../edition/queries.ts';
import { findProvidersQuery } from '../../edition/search-queries.ts';
import { useSavedSearches } from '../../library/use-saved-searches.ts';
import type { OptionGroup } from '../../ui/option-list.tsx';
import { providerAsked, suggestionsFor, type Suggestion } from './suggestions.ts';

const PROVIDERS = 6;

/** Suggestions for what stands at the caret. Providers come a moment later; a failure costs only them. */
export function useSuggestions(
  text: string,
  caret: number,
  wanted: boolean,
): readonly OptionGroup<Suggestion>[] {
  const engine = useEngine();
  const { data: edition } = useQuery(editionQuery(engine));
  const searches = useSavedSearches();
  const asked = wanted ? providerAsked(text, caret) : undefined;
  const { data: providers = [] } = useQuery({
    ...findProvidersQuery(engine, asked ?? '', PROVIDERS),
    enabled: asked !== undefined,
  });
  if (!wanted) return [];
  const found = asked === undefined ? [] : providers;
  return suggestionsFor(text, caret, { topics: edition?.topics ?? [], searches, providers: found });
}
