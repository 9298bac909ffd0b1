import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { FrontPage } from '../pages/front-page.tsx';
import { NotFoundPage } from '../pages/not-found-page.tsx';
import { ProviderPage } from '../pages/provider-page.tsx';
import { StoryPage } from '../pages/story-page.tsx';
import { TopicPage } from '../pages/topic-page.tsx';
import { aboutStrings } from '../strings/about.ts';
import { appStrings } from '../strings/app.ts';
import { libraryStrings } from '../strings/library.ts';
import { settingsStrings } from '../strings/settings.ts';
import { SkeletonList, SkeletonText, Waiting } from '../ui/skeleton.tsx';
import type { AppParts } from './app-parts.ts';
import { BrokenApp, BrokenPage } from './broken-page.tsx';
import { EditionGate, StoryGate } from './edition-gate.tsx';
import { Layout } from './layout.tsx';
import { createLoaders, onNewPage } from './loaders.ts';
import type { PageHandle } from './page-handle.ts';
import { FrontTitle, named, ProviderTitle, StoryTitle, TopicTitle, type Title } from './titles.tsx';

/** Every page of the reader. The same routes serve a browser, a test and a rendering in Node. */
export function routes(
  parts: Pick<AppParts, 'engine' | 'queryClient' | 'patience'>,
): RouteObject[] {
  const loaders = createLoaders(parts);
  const list = (Page: ComponentType, Title: Title, loader = loaders.feed) =>
    page(Page, { Title, shows: 'list' }, loader);
  const own = (title: string, lazy: () => Promise<{ Component: ComponentType }>) => ({
    lazy,
    HydrateFallback: PageFallback,
    handle: { Title: named(title), shows: 'none' } satisfies PageHandle,
  });
  return [
    {
      Component: Layout,
      ErrorBoundary: BrokenApp,
      children: [
        {
          ErrorBoundary: BrokenPage,
          children: [
            {
              Component: EditionGate,
              children: [
                { index: true, ...list(FrontPage, FrontTitle) },
                { path: 'topic/:topic', ...list(TopicPage, TopicTitle) },
                {
                  path: 'provider/:domain',
                  ...list(ProviderPage, ProviderTitle, loaders.provider),
                },
                {
                  path: 'about',
                  loader: loaders.about,
                  ...own(aboutStrings.title, async () => ({
                    Component: (await import('../pages/about-page.tsx')).AboutPage,
                  })),
                },
              ],
            },
            {
              Component: StoryGate,
              children: [
                {
                  path: 'story/:year/:month/:day/:slug',
                  ...page(StoryPage, { Title: StoryTitle, shows: 'story' }, loaders.story),
                },
              ],
            },
            {
              path: 'saved',
              ...own(libraryStrings.page.title, async () => ({
                Component: (await import('../pages/saved-page.tsx')).SavedPage,
              })),
            },
            {
              path: 'settings',
              ...own(settingsStrings.title, async () => ({
                Component: (await import('../pages/settings-page.tsx')).SettingsPage,
              })),
            },
            {
              path: '*',
              ...page(
                NotFoundPage,
                { Title: named(appStrings.titles.notFound), shows: 'none' },
                loaders.edition,
              ),
            },
          ],
        },
      ],
    },
  ];
}

type Loader = ReturnType<typeof createLoaders>['edition'];

function page(Component: ComponentType, handle: PageHandle, loader: Loader) {
  return { Component, handle, loader, shouldRevalidate: onNewPage, HydrateFallback: PageFallback };
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
