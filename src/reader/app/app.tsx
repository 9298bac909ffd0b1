import { RouterProvider } from 'react-router';
import type { ComponentProps } from 'react';
import type { AppParts } from './app-parts.ts';
import { AppProviders } from './app-providers.tsx';

export interface AppProps {
  readonly parts: AppParts;
  /** Made of `routes(parts)`: for a browser, or in memory for a test. */
  readonly router: ComponentProps<typeof RouterProvider>['router'];
}

/** The whole reader. */
export function App({ parts, router }: AppProps) {
  return (
    <AppProviders parts={parts}>
      <RouterProvider router={router} />
    </AppProviders>
  );
}
