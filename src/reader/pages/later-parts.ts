// Not on a front page as it is first opened: their code comes when there is something to show, or
// as soon as the reader stirs.

/** The parts of a feed's page that load after its stories. */
export const parts = {
  filterControls: async () => (await import('./filter-controls.tsx')).FilterControls,
  activeFilters: async () =>
    (await import('../features/view-filters/active-filters.tsx')).ActiveFilters,
  noResults: async () => (await import('../features/view-filters/no-results.tsx')).NoResults,
} as const;
