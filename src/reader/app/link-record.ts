/** Which link of a page it was: where it leads, and which of those that lead there. */
export interface LinkRecord {
  readonly href: string;
  readonly among: number;
}

export function recordOf(link: HTMLAnchorElement): LinkRecord {
  const href = link.getAttribute('href') ?? '';
  return { href, among: Math.max(0, linksTo(href).indexOf(link)) };
}

/** Those that the keyboard reaches: a picture beside its headline is left out. */
export function linksTo(href: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.getAttribute('href') === href && link.tabIndex >= 0,
  );
}
