import { useEffect, useRef, useState } from 'react';

/**
 * Whether what a button opens in its own place is open. Closing gives the focus back to the button,
 * which is a new element.
 */
export function useOpener<Opener extends HTMLElement>() {
  const [open, setOpen] = useState(false);
  const opener = useRef<Opener>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return { open, opener, show: () => setOpen(true), hide: () => setOpen(false) };
}
