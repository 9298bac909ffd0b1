import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useEngine } from '../edition/engine-context.ts';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { providersQuery } from '../edition/queries.ts';
import { ProviderFilter } from '../features/provider-filter/provider-filter.tsx';
import { ViewFilters, type ViewFiltersProps } from '../features/view-filters/view-filters.tsx';
import type { View } from '../view/view.ts';

interface FilterControlsProps extends Omit<ViewFiltersProps, 'children'> {
  readonly asked: View;
  readonly withProviders: boolean;
}

/** All filters of a feed, in a file of their own that the first page does not wait for. */
export function FilterControls({ asked, withProviders, ...filters }: FilterControlsProps) {
  return (
    <ViewFilters {...filters}>
      {withProviders && <Providers {...filters} asked={asked} />}
    </ViewFilters>
  );
}

/** The providers with most stories; the others are fetched when the reader asks for them. */
function Providers({
  view,
  asked,
  facets,
  counting,
  onChange,
}: Omit<FilterControlsProps, 'withProviders'>) {
  const [wanted, setWanted] = useState(false);
  const { providers, moreProviders } = facets;
  const needed = wanted && moreProviders > 0;
  const all = useQuery({ ...providersQuery(useEngine(), asked), enabled: needed });
  const whole = needed ? all.data : undefined;
  return (
    <>
      <ProviderFilter
        providers={whole ?? providers}
        more={whole ? 0 : moreProviders}
        counting={whole ? all.isPlaceholderData : counting}
        loading={needed && all.isFetching}
        included={view.providers}
        leftOut={view.without}
        onChange={onChange}
        onMore={() => setWanted(true)}
      />
      {needed && all.error && (
        <ProblemPanel problem={all.error} onRetry={() => void all.refetch()} compact />
      )}
    </>
  );
}
