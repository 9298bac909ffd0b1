import { loadSheet } from '../edition/later-sheet.tsx';
import { loadProblemReport } from '../edition/problem-panel.tsx';
import { loadProblemNotice } from '../edition/said-problem.tsx';
import { loadStops } from '../features/shortcuts/load-stops.ts';
import { parts } from '../pages/later-parts.ts';
import { loadNotice } from '../ui/notices.tsx';
import { returnToPlaces } from './come-back-to.ts';
import { fetchOnIntent, type IntentParts } from './intent.ts';
import { pages } from './page-modules.ts';
import { loadKeepFocus } from './route-focus.ts';
import { loadPalette, loadSearchAssist } from './search-parts.ts';

type LoadCode = () => Promise<unknown>;

const SIGNS = ['pointerover', 'touchstart', 'keydown', 'scroll'] as const;
const SPARE_AFTER = 4_000;

/** What says that something could not be had: without a connection it would come too late. */
const FIRST: readonly LoadCode[] = [loadNotice, loadProblemNotice, loadProblemReport];

/** What may be wanted next, the likeliest first. What was saved can then be read without a connection. */
const NEXT: readonly LoadCode[] = [
  returnToPlaces,
  loadKeepFocus,
  loadStops,
  pages.front,
  pages.story,
  pages.saved,
  pages.topic,
  moveHeadlines,
  pages.search,
  loadSheet,
  loadSearchAssist,
  loadPalette,
  ...Object.values(parts),
];

/**
 * What follows the first page: stories that the reader points at are fetched from now on, and the
 * code of the pages that are read most as soon as the reader stirs, or there is time to spare.
 */
export async function spendSpareTime(page: Document, answers: IntentParts): Promise<void> {
  fetchOnIntent(page, answers);
  const stirred = new Promise<void>((resolve) => {
    for (const sign of SIGNS) {
      page.addEventListener(sign, () => resolve(), { passive: true, once: true });
    }
    setTimeout(resolve, SPARE_AFTER);
  });
  await fetchAll(FIRST);
  await stirred;
  await fetchAll(NEXT);
  // Last, since it keeps what has come by then.
  const { keepForOffline } = await import('./keep-offline.ts');
  await keepForOffline(answers.queryClient);
}

async function fetchAll(loads: readonly LoadCode[]): Promise<void> {
  const lost: LoadCode[] = [];
  for (const load of loads) {
    // Each in a task of its own, so that whatever the reader does is not kept waiting by all of them.
    await new Promise((resolve) => setTimeout(resolve));
    // One that fails is fetched again, and its failure said, when it is opened.
    await load().catch(() => lost.push(load));
  }
  // Or as soon as there is a connection.
  if (lost.length > 0) window.addEventListener('online', () => void fetchAll(lost), { once: true });
}

async function moveHeadlines(): Promise<void> {
  (await import('./move-headline.ts')).moveHeadlines();
}
