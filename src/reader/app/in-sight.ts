import { useEffect, useRef, type RefObject } from 'react';

/** Marks a list that scrolls sideways: `<ul {...STRIP}>`. */
export const STRIP = { 'data-strip': '' } as const;

/** Brings a link of a strip into sight when it becomes the current one; the page stays. */
export function useInSight(current: boolean): RefObject<HTMLAnchorElement | null> {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current && link.current) centre(link.current);
  }, [current]);
  return link;
}

function centre(link: HTMLElement): void {
  const strip = link.closest('[data-strip]');
  if (!strip) return;
  const left = link.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  strip.scrollLeft += left - (strip.clientWidth - link.offsetWidth) / 2;
}
