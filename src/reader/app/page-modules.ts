import { loadSheet } from '../edition/later-sheet.tsx';
import { loadProblemReport } from '../edition/problem-panel.tsx';
import { parts } from '../pages/later-parts.ts';
import { loadPalette, loadSearchAssist } from './search-parts.ts';

// The front page does not wait for the code of the others; each comes in a file of its own.

/** The pages beside the front page, as routes load them. */
export const pages = {
  topic: async () => ({ Component: (await import('../pages/topic-page.tsx')).TopicPage }),
  provider: async () => ({ Component: (await import('../pages/provider-page.tsx')).ProviderPage }),
  search: async () => ({ Component: (await import('../pages/search-page.tsx')).SearchPage }),
  story: async () => ({ Component: (await import('../pages/story-page.tsx')).StoryPage }),
  about: async () => ({ Component: (await import('../pages/about-page.tsx')).AboutPage }),
  saved: async () => ({ Component: (await import('../pages/saved-page.tsx')).SavedPage }),
  settings: async () => ({ Component: (await import('../pages/settings-page.tsx')).SettingsPage }),
  notFound: async () => ({ Component: (await import('../pages/not-found-page.tsx')).NotFoundPage }),
} as const;

const SIGNS = ['pointerover', 'touchstart', 'keydown', 'scroll'] as const;
const SPARE_AFTER = 4_000;

/**
 * Fetches the pages that are read most as soon as the reader stirs, or there is time to spare: when
 * nothing is `busy` bringing the first page, however slow the line is.
 */
export function fetchPagesEarly(page: Document, busy: () => boolean): void {
  const fetchThem = () => {
    clearTimeout(timer);
    for (const sign of SIGNS) page.removeEventListener(sign, fetchThem);
    // One that fails is fetched again, and its failure said, when it is opened.
    const early = [
      pages.story,
      pages.topic,
      pages.search,
      loadSheet,
      loadSearchAssist,
      loadPalette,
      loadProblemReport,
    ];
    const all = [...early, ...Object.values(parts)];
    Promise.allSettled(all.map((load) => load())).catch(() => {});
  };
  const whenIdle = () => {
    if (busy()) timer = setTimeout(whenIdle, SPARE_AFTER);
    else fetchThem();
  };
  let timer = setTimeout(whenIdle, SPARE_AFTER);
  for (const sign of SIGNS) page.addEventListener(sign, fetchThem, { passive: true });
}
