import { useEffect, useRef } from 'react';
import { isFocusLost } from '../../platform/focus.ts';

/**
 * Keeps the focus on the page while its parts come and go: whatever is being read can be broken off,
 * and afterwards another archive be chosen. What takes the focus by itself goes first.
 *
 * @param shown changes with what is on show
 */
export function useKeptFocus(shown: string) {
  const cancelRef = useRef<HTMLButtonElement>(null);
  const filesRef = useRef<HTMLInputElement>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    if (isFocusLost()) (cancelRef.current ?? filesRef.current)?.focus();
  }, [shown]);
  return { cancelRef, filesRef };
}
