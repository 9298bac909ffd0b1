import { pageTurn } from './page-turn.ts';
import './move-headline.css';

/** How long its picture may take, and how long it may then stand there until the next page does, in ms. */
const PATIENCE = { picture: 100, page: 250 };
/** Of a story; logos of providers say nothing about when they should come. */
const PICTURE = 'img[fetchpriority]';

/** What moves, in a card or at the head of a story's page, as far as it is in sight. */
interface Moving {
  readonly headline: HTMLElement;
  readonly picture: HTMLElement | undefined;
}

let named: HTMLElement[] = [];
let latest: ViewTransition | undefined;
/** Ends the wait for a page that may not come any more. */
let overtake = (): void => undefined;

/**
 * Moves the headline of a card, and its picture, to the head of its story's page, and back. Not for
 * those who want less motion, and not where either place is out of sight.
 */
export function moveHeadlines(): void {
  if (!('startViewTransition' in document)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let here = location.pathname;
  pageTurn.begin = async ({ url, signal }) => {
    const from = here;
    here = new URL(url).pathname;
    const to = here;
    overtake();
    const card = cardOf(to);
    const last = card ?? headOfStory();
    if (!last || still.matches) return;
    // Forth from the card, and by the browser's Back; any other way out of a story leads elsewhere.
    if (!card && location.pathname !== to) return;
    await move(last, card ? headOfStory : () => cardOf(from), signal);
  };
}

/** Resolves when the last page may go: what it showed is kept until then. */
async function move(last: Moving, next: () => Moving | undefined, signal: AbortSignal) {
  show(last);
  let captured = (): void => undefined;
  const may = new Promise<void>((resolve) => (captured = resolve));
  const transition = document.startViewTransition(async () => {
    captured();
    if (latest === transition) await gone(last.headline, signal);
    const there = last.headline.isConnected ? undefined : next();
    if (latest !== transition) return;
    if (there) show(there);
    else transition.skipTransition();
  });
  latest = transition;
  // Skipped, it is never ready.
  transition.ready.catch(() => {});
  void transition.finished.finally(() => void (latest === transition && show(undefined)));
  const timer = setTimeout(() => {
    transition.skipTransition();
    captured();
  }, PATIENCE.picture);
  await may;
  clearTimeout(timer);
}

/** Names what moves, and nothing else. */
function show(moving: Moving | undefined): void {
  for (const element of named) element.style.removeProperty('view-transition-name');
  named = [];
  for (const name of ['headline', 'picture'] as const) {
    const element = moving?.[name];
    if (!element) continue;
    element.style.setProperty('view-transition-name', name);
    named.push(element);
  }
}

/** Resolves once an element has left the page, or it is no longer to be expected. */
function gone(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    overtake = end;
    const observer = new MutationObserver(() => void (element.isConnected || end()));
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(end, PATIENCE.page);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

function cardOf(story: string): Moving | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('[role=feed] article :is(h2, h3) > a');
  const link = [...links].find(({ pathname }) => pathname === story);
  return inSight(link?.parentElement, link?.closest('article')?.querySelector(PICTURE));
}

function headOfStory(): Moving | undefined {
  const head = document.querySelector('[data-story-head]');
  return inSight(head?.querySelector('h1'), head?.querySelector(PICTURE));
}

function inSight(headline: unknown, picture: unknown): Moving | undefined {
  if (!isInSight(headline)) return undefined;
  const shown = isInSight(picture) && picture instanceof HTMLImageElement && picture.complete;
  return { headline, picture: shown ? picture : undefined };
}

function isInSight(element: unknown): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > Math.max(0, top) && top < window.innerHeight;
}
