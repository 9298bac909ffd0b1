import { anchorOf } from '../features/topic-feed/row-anchor.ts';
import { rowAt } from '../features/topic-feed/row-place.ts';
import { isComeBackTo } from '../platform/come-back.ts';
import { BRING, type Wanted } from '../features/topic-feed/wanted-row.ts';

/** Where the reader was on a page. */
interface Place {
  /** Of the top of the screen from that of the page, in px. */
  readonly y: number;
  /** The row of a list that was looked at: heights above it may be others the next time. */
  readonly row?: Wanted;
}

const STORED = 'broadsheet places';
/** Entries of the history whose places are kept. */
const MOST_KEPT = 50;
/** The page stands when nothing of it has moved for so many frames: counts come after their stories. */
const STANDS_AFTER = 90;
/** What has not come by then, in ms, is not waited for. */
const WAITS = 10_000;
const READERS_OWN = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Of pages that this document has shown: their lists know where the reader was. */
const here = new Map<string, Place>();
/** Of those that an earlier document of the tab has shown, before it was loaded anew. */
const before = new Map<string, Place>();

/**
 * Brings the reader back to the same place, with the same stories in sight, where the document has
 * been loaded anew in between: by a reload, or by Back from another site. The router knows how far a
 * page was scrolled, and asks once, when hardly anything of the page has come.
 */
export function keepPlaces(): void {
  for (const [entry, place] of read()) before.set(entry, place);
  if (isComeBackTo()) goBack();
  else before.delete(entryOf());
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(note, 100);
    },
    { passive: true },
  );
  // Whatever has come above the list since the page was scrolled.
  document.addEventListener('click', note, true);
  window.addEventListener('popstate', () => requestAnimationFrame(goBack));
  window.addEventListener('pagehide', () => {
    note();
    write([...before, ...here]);
  });
}

/** The entry of the history, as the router names it, and its page: a new tab's first has no name. */
function entryOf(): string {
  const { key = 'default' } = (history.state ?? {}) as { readonly key?: string };
  return `${key} ${location.pathname}${location.search}`;
}

function note(): void {
  const entry = entryOf();
  const feed = document.querySelector('[role="feed"]');
  const row = feed ? anchorOf(feed) : undefined;
  before.delete(entry);
  here.delete(entry);
  here.set(entry, { y: window.scrollY, ...(row && { row }) });
}

function goBack(): void {
  const place = before.get(entryOf());
  if (!place) return;
  before.delete(entryOf());
  follow(place);
}

/** Goes where the place is, and stays with it until the page stands or the reader moves. */
function follow({ y, row }: Place): void {
  const entry = entryOf();
  const until = performance.now() + WAITS;
  const left = new AbortController();
  for (const sign of READERS_OWN) {
    window.addEventListener(sign, () => left.abort(), { signal: left.signal, passive: true });
  }
  let still = 0;
  const step = (): void => {
    const gone = left.signal.aborted || entryOf() !== entry || performance.now() > until;
    still = (row ? isAtRow(row) : isAt(y)) ? still + 1 : 0;
    if (gone || still > STANDS_AFTER) left.abort();
    else requestAnimationFrame(step);
  };
  step();
}

/** Scrolls so far, or as far as the page goes by now. */
function isAt(y: number): boolean {
  if (Math.abs(window.scrollY - y) < 1) return true;
  window.scrollTo({ top: y, behavior: 'instant' });
  return false;
}

/** Scrolls to a row, or has the list bring it there. @returns whether it stands there */
function isAtRow({ place, top }: Wanted): boolean {
  const feed = document.querySelector('[role="feed"]');
  const row = feed && rowAt(feed, place);
  const moved = row ? row.getBoundingClientRect().top - top : Infinity;
  // Far away in a long list a pixel of the page may be many of the list, which knows the way itself.
  if (Math.abs(moved) > window.innerHeight && feed && isBrought(feed, { place, top })) return false;
  if (!row) return false;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  return Math.abs(moved) < 1 && row.getAttribute('aria-busy') !== 'true';
}

/** @returns whether the list brings rows into the page: a short one has all of them there. */
function isBrought(feed: Element, wanted: Wanted): boolean {
  return !feed.dispatchEvent(new CustomEvent<Wanted>(BRING, { detail: wanted, cancelable: true }));
}

/** Nothing where the browser keeps nothing. */
function read(): readonly (readonly [string, Place])[] {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '[]') as [string, Place][];
  } catch {
    return [];
  }
}

function write(places: readonly (readonly [string, Place])[]): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(places.slice(-MOST_KEPT)));
  } catch {
    // Then the reader comes back to the top.
  }
}
