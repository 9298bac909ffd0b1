import { BUNDLE_URL, earlyWorker } from './app/early-worker.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { afterFirstPage } from './app/after-first-page.ts';
import { App } from './app/app.tsx';
import type { AppParts } from './app/app-parts.ts';
import { createQueryClient } from './app/create-query-client.ts';
import { routes } from './app/routes.tsx';
import { startEngine } from './app/start-engine.ts';
import { fetchPagesEarly } from './app/page-modules.ts';
import { applyTheme } from './library/apply-theme.ts';
import { createChannel } from './library/channel.ts';
import { createLibrary } from './library/create-library.ts';
import { browserSettings, createSettings } from './library/settings.ts';
import { storageOnDemand } from './library/library-storage.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const BASE = import.meta.env.BASE_URL;
/** Two readers on one host, each in its folder, keep their things apart. */
const NAME = `broadsheet ${BASE}`;

const { engine, inPage } = startEngine(BUNDLE_URL, earlyWorker());

const settings = createSettings(browserSettings(NAME));
const showTheme = () => applyTheme(settings.state().theme, document);
settings.subscribe(showTheme);
showTheme();

const queryClient = createQueryClient();

const storage = storageOnDemand(async () => {
  // What was saved and read is marked on stories: they come first.
  await afterFirstPage(queryClient);
  return (await import('./library/storage.ts')).createStorage(NAME);
});

const parts: AppParts = {
  engine,
  inPage,
  library: createLibrary(storage, createChannel(NAME)),
  settings,
  queryClient,
  now: Date.now() / 1000,
  patience: 100,
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
const router = createBrowserRouter(routes(parts), { basename: BASE });
createRoot(root).render(
  <StrictMode>
    <App parts={parts} router={router} />
  </StrictMode>,
);
void fetchPagesEarly(document, () => afterFirstPage(queryClient, ['feed', 'story']));
