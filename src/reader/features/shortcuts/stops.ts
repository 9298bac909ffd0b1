// Where j and k stop: stories of a list, or articles of a timeline. They are found by what they are
// to a screen reader, so the lists need to know nothing of keys. Code that comes with the first of
// these keys, or as soon as the reader stirs.
const STOPS = '[role="feed"] article[aria-posinset], main li > article, [data-stops] > li';

/** What a key does where the reader stands in a list. */
export const stopKeys: Readonly<Record<string, () => void>> = {
  j: () => goTo(neighbourStop(1)),
  k: () => goTo(neighbourStop(-1)),
  o: () => linkHere()?.click(),
  s: () => saveButtonOf(currentStop())?.click(),
};

function goTo(stop: Element | undefined): void {
  if (!(stop instanceof HTMLElement)) return;
  (headingLinkOf(stop) ?? stop).focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'center' });
}

function linkHere(): HTMLAnchorElement | undefined {
  const stop = currentStop();
  return stop && headingLinkOf(stop);
}

/** The link that a stop is about: the one in its heading, or else its first. */
function headingLinkOf(stop: Element): HTMLAnchorElement | undefined {
  const inHeading = stop.querySelector<HTMLAnchorElement>(':is(h2, h3, h4) a[href]');
  return inHeading ?? stop.querySelector<HTMLAnchorElement>('a[href]') ?? undefined;
}

function allStops(): Element[] {
  return [...document.querySelectorAll(STOPS)].filter((stop) => {
    // Lists may nest, by day: the innermost item counts.
    if (stop.querySelector(STOPS) !== null) return false;
    return headingLinkOf(stop) !== undefined || isComing(stop);
  });
}

/** A story that is on its way: the keys can go there, and on. */
function isComing(stop: Element): boolean {
  return stop.getAttribute('aria-busy') === 'true';
}

/** The stop that holds the focus. */
function currentStop(): Element | undefined {
  return document.activeElement?.closest(STOPS) ?? undefined;
}

/** The stop after (1) or before (-1) the present one; without one, the first in sight. */
function neighbourStop(step: 1 | -1): Element | undefined {
  const stops = allStops();
  const current = currentStop();
  if (current && stops.includes(current)) return stops[stops.indexOf(current) + step];
  return stops.find((stop) => stop.getBoundingClientRect().top >= 0) ?? stops.at(-1);
}

/** The button that saves: of a stop, or of the only story that the page shows. */
function saveButtonOf(stop: Element | undefined): HTMLElement | undefined {
  const own = stop?.querySelector<HTMLElement>('[data-save]');
  if (own) return own;
  const all = document.querySelectorAll<HTMLElement>('main [data-save]');
  return all.length === 1 ? all[0] : undefined;
}
