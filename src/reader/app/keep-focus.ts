import { linksTo, type LinkRecord } from './link-record.ts';

/** A page may take a while to bring its heading; after this it is left where it is. */
const WATCH_FOR = 10_000;

/**
 * Focuses a link, or the heading until it is found, as soon as it is there, and again when its place is
 * taken by the real thing; until the reader does something.
 *
 * @param left by then the page was left
 */
export function keepFocus(
  root: HTMLElement,
  link: LinkRecord | undefined,
  left: AbortSignal,
): void {
  if (left.aborted) return;
  let focused: Element | null | undefined = null;
  let found = false;
  const check = () => {
    const lost = !focused?.isConnected;
    if (found && !lost) return;
    const wanted = link && lookUp(link);
    found = Boolean(wanted);
    const target = wanted ?? (lost ? root.querySelector('h1') : null);
    if (!target || target === focused) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    focused = target;
  };
  const observer = new MutationObserver(check);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const act of ['pointerdown', 'keydown']) document.removeEventListener(act, stop, true);
  };
  const timer = setTimeout(stop, WATCH_FOR);
  observer.observe(root, { childList: true, subtree: true });
  for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, stop, true);
  left.addEventListener('abort', stop);
  check();
}

/** The same link on a page that was drawn anew; null when it is not there. */
function lookUp({ href, among }: LinkRecord): HTMLAnchorElement | null {
  const links = linksTo(href);
  return links[among] ?? links[0] ?? null;
}
