import { ProviderFilter } from '../features/provider-filter/provider-filter.tsx';
import { ViewFilters, type ViewFiltersProps } from '../features/view-filters/view-filters.tsx';

interface FilterControlsProps extends Omit<ViewFiltersProps, 'children'> {
  readonly withProviders: boolean;
}

/** All filters of a feed, in a file of their own that the first page does not wait for. */
export function FilterControls({ withProviders, ...filters }: FilterControlsProps) {
  const { view, facets, onChange } = filters;
  return (
    <ViewFilters {...filters}>
      {withProviders && (
        <ProviderFilter
          providers={facets.providers}
          included={view.providers}
          leftOut={view.without}
          onChange={onChange}
        />
      )}
    </ViewFilters>
  );
}
