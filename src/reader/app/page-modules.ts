import { loadSheet } from '../edition/later-sheet.tsx';
import { loadProblemReport } from '../edition/problem-panel.tsx';
import { parts } from '../pages/later-parts.ts';
import { loadNotice } from '../ui/notices.tsx';
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
  open: async () => ({ Component: (await import('../pages/open-page.tsx')).OpenPage }),
  notFound: async () => ({ Component: (await import('../pages/not-found-page.tsx')).NotFoundPage }),
} as const;

const SIGNS = ['pointerover', 'touchstart', 'keydown', 'scroll'] as const;
const SPARE_AFTER = 4_000;

/**
 * Fetches the pages that are read most as soon as the reader stirs, or there is time to spare; but
 * what is on show comes `first`, however slow the line is. Who stirs is listened to from then on.
 */
export async function fetchPagesEarly(
  page: Document,
  first: () => Promise<void>,
  listen: () => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const sign of SIGNS) {
      page.addEventListener(sign, () => resolve(), { passive: true, once: true });
    }
    setTimeout(resolve, SPARE_AFTER);
  });
  await first();
  const early = [
    listen,
    pages.story,
    pages.topic,
    pages.search,
    loadSheet,
    loadNotice,
    loadSearchAssist,
    loadPalette,
    loadProblemReport,
  ];
  // One that fails is fetched again, and its failure said, when it is opened.
  for (const load of [...early, ...Object.values(parts)]) await load().catch(() => undefined);
}
