import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { isTyped } from '../view/typed.ts';
import { recordOf, type LinkRecord } from './link-record.ts';

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
  const arrive = useEffectEvent((at: string, left: AbortSignal) => {
    const { current } = main;
    if (shown.current === at || !current) return;
    shown.current = at;
    // Whoever types into the search goes on typing, while pages come and go below it.
    if (type !== 'POP' && isTyped(state)) return;
    const link = type === 'POP' ? links.current.get(key) : undefined;
    // Where that code does not come the focus stays where the browser has it.
    loadKeepFocus().then(
      (keepFocus) => keepFocus(current, link, left),
      () => {},
    );
  });
  useEffect(() => {
    const left = new AbortController();
    arrive(pathname, left.signal);
    return () => left.abort();
  }, [pathname]);
}

/** What is needed once a page has been left. */
export async function loadKeepFocus() {
  return (await import('./keep-focus.ts')).keepFocus;
}
