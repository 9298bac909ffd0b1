import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { afterPaint } from '../../platform/after-paint.ts';
import { pageOf } from '../../platform/page-url.ts';

/**
 * Follows the links of a feed's cards inside of the reader. A `Link` of the router is drawn anew
 * whenever the address changes, and a feed has hundreds of links: plain ones are not.
 */
export function useFollow(feed: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const page = link ? pageOf(link) : undefined;
    const apart = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (page === undefined || apart || event.defaultPrevented) return;
    event.preventDefault();
    afterPaint(() => navigate(page, { replace: page === pathname + search }));
  });
  useEffect(() => {
    const list = feed.current;
    list?.addEventListener('click', follow);
    return () => list?.removeEventListener('click', follow);
  }, [feed]);
}
