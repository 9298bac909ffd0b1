import { language as siteLanguage } from 'virtual:language';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { afterFirstPage } from './app/after-first-page.ts';
import { App, type AppProps } from './app/app.tsx';
import type { AppParts } from './app/app-parts.ts';
import { createQueryClient } from './app/create-query-client.ts';
import type { Place } from './app/first-page.tsx';
import { FIRST_PAGE_ID } from './app/first-page-id.ts';
import { routes } from './app/routes.tsx';
import { returnToPlaces } from './app/come-back-to.ts';
import { startEngine } from './app/start-engine.ts';
import { libraryName } from './library/library-name.ts';
import { createChannel } from './library/channel.ts';
import { createLibrary } from './library/create-library.ts';
import { browserSettings, createSettings } from './library/settings.ts';
import { storageOnDemand } from './library/library-storage.ts';
import { isComeBackTo } from './platform/come-back.ts';
import { bundleUrl, LOCAL, PAGES } from './platform/bundle-base.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const BASE = import.meta.env.BASE_URL;
const NAME = libraryName(PAGES);

const { engine, inPage } = startEngine(bundleUrl(), window.broadsheet.worker());

const settings = createSettings(browserSettings(libraryName(BASE)));
const { language } = settings.state();
// Of the page, by `tokens.css`, and of the browser's own frame, which matters less.
const showTheme = () => {
  const { theme } = settings.state();
  document.documentElement.dataset['theme'] = theme;
  void import('./library/frame-colour.ts')
    .then(({ colourFrame }) => colourFrame(theme, document))
    .catch(() => {});
};
settings.subscribe(() => {
  showTheme();
  // Words are everywhere; loaded anew the page is at the same place in its history.
  if (settings.state().language !== language) location.reload();
});
// It shows already: see `before-paint.ts`.
if (settings.state().theme !== 'system') showTheme();

const queryClient = createQueryClient();

const storage = storageOnDemand(async () => {
  // What was saved and read is marked on stories: they come first.
  await afterFirstPage(queryClient);
  return (await import('./library/open-storage.ts')).openStorage(NAME, { base: BASE, id: LOCAL });
});

/** Some hosts and links name a page by its file, or a folder without its end, which no route does. */
function nameByFolder({ pathname, search, hash }: Location): void {
  const folder = `${pathname}/` === PAGES ? PAGES : pathname.replace(/\/index\.html$/, '/');
  if (folder !== pathname) history.replaceState(history.state, '', folder + search + hash);
}

async function start(root: HTMLElement): Promise<void> {
  nameByFolder(location);
  const parts: AppParts = {
    engine,
    inPage,
    library: createLibrary(storage, createChannel(NAME)),
    settings,
    queryClient,
    now: Date.now() / 1000,
    patience: 100,
  };
  const all = LOCAL ? await localRoutes(parts) : routes(parts);
  const isOther = language !== '' && language !== siteLanguage;
  // Where the words do not come, those of the site are better than none.
  if (isOther) await speakOther().catch(() => {});
  const given = document.getElementById(FIRST_PAGE_ID);
  // Where the code for that does not come, the page begins as it does anywhere else.
  const taken =
    given && (await takeOver(given, { root, parts, isOther, routes: all }).catch(() => false));
  if (taken) return;
  delete root.dataset['rendered'];
  createRoot(root).render(appOf(parts, createBrowserRouter(all, { basename: PAGES })));
}

async function localRoutes(parts: AppParts) {
  return (await import('./app/local-frame.tsx')).frameLocal(routes(parts));
}

async function speakOther() {
  return (await import('./language/speak.ts')).speak(language, document);
}

async function takeOver(given: HTMLElement, place: Omit<Place, 'base' | 'app'>) {
  const firstPage = await import('./app/first-page.tsx');
  return firstPage.takeOver(given, { ...place, base: BASE, app: appOf });
}

function appOf(parts: AppParts, router: AppProps['router']) {
  return (
    <StrictMode>
      <App parts={parts} router={router} />
    </StrictMode>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
void start(root);
// Without it the reader comes back to the top.
if (isComeBackTo()) void returnToPlaces().catch(() => {});
void afterFirstPage(queryClient, ['feed', 'story'])
  .then(() => import('./app/spare-time.ts'))
  .then(({ spendSpareTime }) => spendSpareTime(document, { engine, queryClient }))
  // The reader does without.
  .catch(() => {});
