import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import type { StoryId } from '../../src/bundle/ids.ts';
import type { Engine } from '../../src/engine/answers.ts';
import { AppProviders } from '../../src/reader/app/app-providers.tsx';
import { createQueryClient } from '../../src/reader/app/create-query-client.ts';
import { EMPTY_STATE, type Library } from '../../src/reader/library/library.ts';
import { createSettings } from '../../src/reader/library/settings.ts';

/** Sunday evening of the sample edition's last day. */
export const NOW = Date.UTC(2026, 10, 22, 20) / 1000;

export interface PartOptions {
  readonly engine?: Engine;
  /** The address that the part is shown at, and the route that it is shown by. */
  readonly at?: string;
  readonly route?: string;
  readonly read?: readonly StoryId[];
  /** Instead of one that holds only what was read. */
  readonly library?: Library;
}

/** Shows a part of the reader with all that the app gives it; `address()` is where it has led. */
export function renderPart(part: ReactNode, options: PartOptions = {}) {
  const { engine = NO_ENGINE, at = '/', route = '*', read = [] } = options;
  const { library = libraryOf(read) } = options;
  let shown = at;
  const parts = {
    engine,
    library,
    settings: createSettings(),
    queryClient: createQueryClient(),
    now: NOW,
    patience: 0,
  };
  const view = render(
    <AppProviders parts={parts}>
      <MemoryRouter initialEntries={[at]}>
        <Routes>
          <Route path={route} element={<main>{part}</main>} />
          <Route path="*" element={<p>Another page</p>} />
        </Routes>
        <Address onChange={(address) => (shown = address)} />
      </MemoryRouter>
    </AppProviders>,
  );
  return { ...view, settings: parts.settings, address: () => shown };
}

function Address({ onChange }: { onChange: (address: string) => void }) {
  const { pathname, search } = useLocation();
  onChange(`${pathname}${search}`);
  return null;
}

const unasked = () => Promise.reject(new Error('this engine is not to be asked'));

const NO_ENGINE: Engine = {
  edition: unasked,
  page: unasked,
  facets: unasked,
  providers: unasked,
  position: unasked,
  findProviders: unasked,
  story: unasked,
  provider: unasked,
  rejects: unasked,
  renewed: unasked,
};

/** An engine that answers only what it is given. */
export function engineOf(answers: Partial<Engine>): Engine {
  return { ...NO_ENGINE, ...answers };
}

function libraryOf(read: readonly StoryId[]): Library {
  const state = { ...EMPTY_STATE, status: 'ready' as const, read: new Set(read) };
  const done = () => Promise.resolve();
  return {
    state: () => state,
    subscribe: () => () => {},
    onFailure: () => () => {},
    save: done,
    remove: done,
    restore: done,
    markRead: done,
    clearRead: done,
    saveSearch: done,
    removeSearch: done,
  };
}
