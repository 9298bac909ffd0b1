import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import type { Seconds } from '../bundle/ids.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Engine, Page } from '../engine/answers.ts';
import { createEngine } from '../engine/engine.ts';
import type { FetchFile } from '../engine/fetch-file.ts';
import { createStore } from '../engine/store.ts';
import { AppProviders } from './app/app-providers.tsx';
import type { AppParts } from './app/app-parts.ts';
import type { FirstPage } from './app/first-page.tsx';
import { routes } from './app/routes.tsx';
import { sampleNumber } from './app/sample-number.ts';
import { locale } from './language/messages.ts';
import { createLibrary } from './library/create-library.ts';
import { storageOnDemand } from './library/library-storage.ts';
import { createSettings } from './library/settings.ts';
import { appStrings } from './strings/app.ts';
import { pageStrings } from './strings/page.ts';

/** What a page says of itself to those who link to it. */
export const pageWords = {
  ...pageStrings,
  /** What pages are called that show neither a story nor a topic, by their paths. */
  titles: { '/search': appStrings.titles.search, '/about': appStrings.titles.about } as Readonly<
    Record<string, string>
  >,
  list: (names: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names),
};

export { FIRST_PAGE_ID } from './app/first-page-id.ts';
export type { FirstPage } from './app/first-page.tsx';

/** A page whose questions are answered. */
export interface AnsweredPage {
  /** What a browser needs to go on from the page. */
  readonly first: FirstPage;
  /** Renders what stands in the root element: the page as a reader without scripts sees it. Once. */
  html(): Promise<string>;
}

/** Renders pages of one edition in Node, by the components that browsers run. */
export interface Renderer {
  readonly engine: Engine;
  /**
   * @param page path below the site's base, with `/` in front and none at its end
   * @throws BundleProblem when anything that the page shows cannot be read
   */
  answer(page: string): Promise<AnsweredPage>;
}

/** Never answers: whoever reads the page is not known yet. */
const NOBODYS = storageOnDemand(() => new Promise(() => {}));

/**
 * @param fetchFile brings files of the bundle
 * @param now what all pages take for the present
 */
export function createRenderer(fetchFile: FetchFile, now: Seconds): Renderer {
  const engine = createEngine(createStore(fetchFile));
  const shared = { engine, settings: createSettings(), library: createLibrary(NOBODYS) };
  return { engine, answer: (page) => answerPage(page, { ...shared, now, renderedAt: now }) };
}

async function answerPage(
  page: string,
  given: Omit<AppParts, 'queryClient' | 'patience'>,
): Promise<AnsweredPage> {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const parts: AppParts = { ...given, queryClient, patience: Infinity };
  const base = import.meta.env.BASE_URL;
  const handler = createStaticHandler(routes(parts), { basename: base });
  const address = `http://localhost${base.slice(0, -1)}${page}`;
  const context = await handler.query(new Request(address));
  if (context instanceof Response) throw new Error(`${page} answers ${context.status}`);
  const asked = queryClient.getQueryCache().getAll();
  for (const { queryKey, state } of asked) {
    if (state.error) throw state.error;
    if (queryKey[0] === 'feed') mustBeWhole(state.data as Page);
  }
  const answers = asked.map(({ queryKey, state }) => [queryKey, state.data] as const);
  const html = async () => {
    const router = createStaticRouter(handler.dataRoutes, context);
    const rendered = await toHtml(
      <AppProviders parts={parts}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </AppProviders>,
    );
    queryClient.clear();
    return rendered;
  };
  const { loaderData } = context;
  return { first: { page, now: parts.now, numbers: sampleNumber(), loaderData, answers }, html };
}

/** @throws whatever a component throws */
async function toHtml(view: ReactNode): Promise<string> {
  let broken: unknown;
  const { prelude } = await prerender(
    view,
    // Whatever its size, a part stands in its place: moving it there would take a script.
    { progressiveChunkSize: Infinity, onError: (error) => void (broken ??= error) },
  );
  const html = await new Response(prelude).text();
  if (broken !== undefined) throw broken;
  return html;
}

/** In a browser stories that cannot be read may come yet; a page that is kept would lack them. */
function mustBeWhole({ slots }: Page): void {
  for (const slot of slots) {
    if (!('failure' in slot)) continue;
    const { kind, path, detail } = slot.failure;
    throw new BundleProblem(kind, path, detail);
  }
}
