// Where j and k stop: stories of a list, or articles of a timeline. They are found by what they are
// to a screen reader, so the lists need to know nothing of keys.
const STOPS = '[role="feed"] article[aria-posinset], main li > article, [data-stops] > li';

/** The link that a stop is about: the one in its heading, or else its first. */
export function headingLinkOf(stop: Element): HTMLAnchorElement | undefined {
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
export function currentStop(): Element | undefined {
  return document.activeElement?.closest(STOPS) ?? undefined;
}

/** The stop after (1) or before (-1) the present one; without one, the first in sight. */
export function neighbourStop(step: 1 | -1): Element | undefined {
  const stops = allStops();
  const current = currentStop();
  if (current && stops.includes(current)) return stops[stops.indexOf(current) + step];
  return stops.find((stop) => stop.getBoundingClientRect().top >= 0) ?? stops.at(-1);
}

/** The button that saves: of a stop, or of the only story that the page shows. */
export function saveButtonOf(stop: Element | undefined): HTMLElement | undefined {
  const own = stop?.querySelector<HTMLElement>('[data-save]');
  if (own) return own;
  const all = document.querySelectorAll<HTMLElement>('main [data-save]');
  return all.length === 1 ? all[0] : undefined;
}

/** The box in which every page can be left for a search. */
export function searchField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('form[role="search"] input');
}
