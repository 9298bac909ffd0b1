import type { RouteObject } from 'react-router';
import { SkeletonList, SkeletonText, Waiting } from '../ui/skeleton.tsx';
import type { AppParts } from './app-parts.ts';
import { pages } from './page-modules.ts';
import { BrokenApp, BrokenPage } from './broken-page.tsx';
import { EditionGate, StoryGate } from './edition-gate.tsx';
import { Layout } from './layout.tsx';
import { createLoaders, onNewPage } from './loaders.ts';
import type { PageHandle } from './page-handle.ts';
import { FrontTitle, named, ProviderTitle, SearchTitle } from './titles.tsx';
import { StoryTitle, TopicTitle, type Title } from './titles.tsx';

/** Every page of the reader. The same routes serve a browser, a test and a rendering in Node. */
export function routes(
  parts: Pick<AppParts, 'engine' | 'queryClient' | 'patience'>,
): RouteObject[] {
  const loaders = createLoaders(parts);
  const ofEdition: RouteObject[] = [
    { index: true, lazy: pages.front, ...page(list(FrontTitle), loaders.feed) },
    { path: 'topic/:topic', lazy: pages.topic, ...page(list(TopicTitle), loaders.feed) },
    {
      path: 'provider/:domain',
      lazy: pages.provider,
      ...page(list(ProviderTitle), loaders.provider),
    },
    { path: 'search', lazy: pages.search, ...page(list(SearchTitle), loaders.search) },
    { path: 'about', lazy: pages.about, ...page(plain('about'), loaders.about) },
  ];
  const story: RouteObject = {
    path: 'story/:year/:month/:day/:slug',
    lazy: pages.story,
    ...page({ Title: StoryTitle, shows: 'story' }, loaders.story),
  };
  const ofTheReader: RouteObject[] = [
    { path: 'saved', lazy: pages.saved, ...page(plain('saved'), loaders.edition) },
    { path: 'settings', lazy: pages.settings, ...page(plain('settings'), loaders.edition) },
    { path: 'open', lazy: pages.open, ...page(plain('open'), loaders.edition) },
    { path: '*', lazy: pages.notFound, ...page(plain('notFound'), loaders.edition) },
  ];
  const children: RouteObject[] = [
    { Component: EditionGate, children: ofEdition },
    { Component: StoryGate, children: [story] },
    ...ofTheReader,
  ];
  return [
    {
      Component: Layout,
      ErrorBoundary: BrokenApp,
      children: [{ ErrorBoundary: BrokenPage, children }],
    },
  ];
}

function list(Title: Title): PageHandle {
  return { Title, shows: 'list' };
}

function plain(name: Parameters<typeof named>[0]): PageHandle {
  return { Title: named(name), shows: 'none' };
}

type Loader = ReturnType<typeof createLoaders>['edition'];

function page(handle: PageHandle, loader: Loader) {
  return { handle, loader, shouldRevalidate: onNewPage, HydrateFallback: PageFallback };
}

/** Stands in the place of the first page until its loader has started. */
function PageFallback() {
  return (
    <Waiting>
      <SkeletonText size="headline" />
      <SkeletonList />
    </Waiting>
  );
}
