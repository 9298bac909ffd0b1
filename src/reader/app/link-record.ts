/** Which link of a page it was: where it leads, and which of those that lead there. */
export interface LinkRecord {
  readonly href: string;
  readonly among: number;
}

export function recordOf(link: HTMLAnchorElement): LinkRecord {
  const href = link.getAttribute('href') ?? '';
  return { href, among: Math.max(0, linksTo(href).indexOf(link)) };
}

/** The same link on a page that was drawn anew; null when it is not there. */
export function lookUp({ href, among }: LinkRecord): HTMLAnchorElement | null {
  const links = linksTo(href);
  return links[among] ?? links[0] ?? null;
}

/** Those that the keyboard reaches: a picture beside its headline is left out. */
function linksTo(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.getAttribute('href') === href && link.tabIndex >= 0,
  );
}
