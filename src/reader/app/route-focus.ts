import { useEffect, useRef, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { isTyped } from '../view/typed.ts';
import { lookUp, recordOf, type LinkRecord } from './link-record.ts';

/** A page may take a while to bring its heading; after this it is left where it is. */
const WATCH_FOR = 10_000;

/**
 * On a new page the focus goes to its h1, so that keyboard and screen reader start there. Back and
 * forward give it to the link by which that page was left. A changed filter is no new page.
 */
export function useRouteFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname, key, state } = useLocation();
  const type = useNavigationType();
  const links = useRef(new Map<string, LinkRecord>());
  const shown = useRef(pathname);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) links.current.set(key, recordOf(link));
    };
    // Some browsers do not focus what is clicked.
    document.addEventListener('focusin', remember);
    document.addEventListener('click', remember, true);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('click', remember, true);
    };
  }, [key]);
  useEffect(() => {
    if (shown.current === pathname || !main.current) return undefined;
    shown.current = pathname;
    // Whoever types into the search goes on typing, while pages come and go below it.
    if (type !== 'POP' && isTyped(state)) return undefined;
    const link = type === 'POP' ? links.current.get(key) : undefined;
    return keepFocus(main.current, () => link && lookUp(link));
  }, [pathname, key, state, type, main]);
}

/**
 * Focuses what `find` finds, or the heading until it is found, as soon as it is there, and again when
 * its place is taken by the real thing; until the reader does something.
 */
function keepFocus(root: HTMLElement, find: () => HTMLElement | null | undefined): () => void {
  let focused: Element | null | undefined = null;
  let found = false;
  const check = () => {
    const lost = !focused?.isConnected;
    if (found && !lost) return;
    const wanted = find();
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
  check();
  return stop;
}
