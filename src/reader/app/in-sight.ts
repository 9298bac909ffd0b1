import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Marks a list that scrolls sideways: `<ul {...STRIP}>`. What the keyboard reaches in it comes into
 * sight as a whole; browsers leave be what they show a part of.
 */
export const STRIP = {
  'data-strip': '',
  onFocus: ({ target }: FocusEvent) => {
    if (target.matches(':focus-visible')) {
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  },
} as const;

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
