import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEngine } from '../../edition/engine-context.ts';
import { editionQuery } from '../../edition/queries.ts';
import { findProvidersQuery } from '../../edition/search-queries.ts';
import { useSavedSearches } from '../../library/use-saved-searches.ts';
import type { OptionGroup } from '../../ui/option-list.tsx';
import { providerAsked, suggestionsFor, type Suggestion } from './suggestions.ts';

const PROVIDERS = 6;

const NONE: readonly OptionGroup<Suggestion>[] = [];

/**
 * Suggestions for what stands at the caret. Providers come a moment later; a failure costs only
 * them. The box is drawn anew with every answer to a search: what is unchanged is not made again.
 */
export function useSuggestions(
  text: string,
  caret: number,
  wanted: boolean,
): readonly OptionGroup<Suggestion>[] {
  const engine = useEngine();
  const { data: edition } = useQuery(editionQuery(engine));
  const searches = useSavedSearches();
  const asked = useMemo(
    () => (wanted ? providerAsked(text, caret) : undefined),
    [wanted, text, caret],
  );
  const { data: providers } = useQuery({
    ...findProvidersQuery(engine, asked ?? '', PROVIDERS),
    enabled: asked !== undefined,
  });
  return useMemo(() => {
    if (!wanted) return NONE;
    const found = (asked !== undefined && providers) || [];
    const topics = edition?.topics ?? [];
    return suggestionsFor(text, caret, { topics, searches, providers: found });
  }, [wanted, text, caret, asked, providers, edition, searches]);
}
