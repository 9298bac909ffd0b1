import type { LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { providerId, storyId } from '../../bundle/ids.ts';
import {
  editionQuery,
  facetsQuery,
  feedQuery,
  providerQuery,
  rejectsQuery,
  storyQuery,
} from '../edition/queries.ts';
import { speaksOfLibrary } from '../library/use-asked.ts';
import { FEED_RULES, parseTopic, parseView, type View } from '../view/view.ts';
import type { AppParts } from './app-parts.ts';
import { pageTurn } from './page-turn.ts';

type LoaderParts = Pick<AppParts, 'engine' | 'queryClient' | 'patience'>;
type Loader = (args: LoaderFunctionArgs) => Promise<null>;

/**
 * Loaders start the queries of their page, all at once, and wait a moment, so that a quick answer
 * arrives with its page. What fails is for the page to say: loaders never throw.
 */
export function createLoaders({ engine, queryClient, patience }: LoaderParts) {
  const edition = () => queryClient.prefetchQuery(editionQuery(engine));
  const feed = (view: View) => {
    // What is saved is for the page to say, which knows it.
    if (speaksOfLibrary(view.words)) return [edition()];
    const first = [edition(), queryClient.prefetchQuery(feedQuery(engine, view))];
    // The counts beside a feed come after its stories, which would share the line with them; only
    // a page that is rendered to the end waits for them.
    if (patience !== Infinity) return first;
    return [...first, queryClient.prefetchQuery(facetsQuery(engine, view))];
  };
  const loader =
    (start: (args: LoaderFunctionArgs) => readonly Promise<unknown>[]): Loader =>
    async (args) => {
      await atMost(patience, start(args));
      await pageTurn.begin?.(args.request);
      return null;
    };
  return {
    edition: loader(() => [edition()]),
    feed: loader(({ request, params }) => feed(viewOf(request, params['topic']))),
    search: loader(({ request }) => {
      const view = viewOf(request);
      return view.words === undefined ? [edition()] : feed(view);
    }),
    provider: loader(({ request, params }) => {
      const id = providerId.safeParse(params['domain']).data;
      if (id === undefined) return [edition()];
      const profile = queryClient.prefetchQuery(providerQuery(engine, id));
      return [profile, ...feed({ ...viewOf(request), providers: [id], without: [] })];
    }),
    story: loader(({ params: { year, month, day, slug } }) => {
      const id = storyId.safeParse(`${year}/${month}/${day}/${slug}`).data;
      if (id === undefined) return [edition()];
      return [edition(), queryClient.prefetchQuery(storyQuery(engine, id))];
    }),
    about: loader(() => [edition(), queryClient.prefetchQuery(rejectsQuery(engine))]),
  };
}

/** A changed filter is answered by the page itself, at once, while the old answer still stands. */
export function onNewPage({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname !== nextUrl.pathname;
}

function viewOf(request: Request, slug?: string): View {
  return parseView(new URL(request.url).searchParams, FEED_RULES, parseTopic(slug)).view;
}

async function atMost(patience: number, work: readonly Promise<unknown>[]): Promise<void> {
  const all = Promise.all(work);
  if (patience === Infinity) return void (await all);
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
}
