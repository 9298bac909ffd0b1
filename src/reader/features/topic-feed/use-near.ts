import { useEffect, useRef, useState, type RefObject } from 'react';

/** What is only scrolled past is not fetched, in ms. */
const LINGER = 60;

/**
 * Whether the reader is, or has been, close to an element for a moment; once true it stays so.
 *
 * @param margin how close, in px
 */
export function useNear<Shown extends Element>(margin: number): [RefObject<Shown | null>, boolean] {
  const element = useRef<Shown>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || !element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry?.isIntersecting) timer = setTimeout(() => setNear(true), LINGER);
      },
      { rootMargin: `${margin}px 0px` },
    );
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [margin, near]);
  return [element, near];
}
