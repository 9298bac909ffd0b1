import { Suspense, useEffect, useEffectEvent, useState } from 'react';
import { lazyPart } from '../edition/lazy-part.tsx';
import { loadPalette } from './search-parts.ts';

const Palette = lazyPart(loadPalette);

/** Ctrl+K, or ⌘K: the palette, on every page, whose code comes when it is first opened. */
export function LaterPalette() {
  const [open, setOpen] = useState<boolean>();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPaletteKey(event)) return;
    event.preventDefault();
    // Not over another dialog, which the reader has yet to leave.
    if (open || !document.querySelector('dialog[open]')) setOpen(!open);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (open === undefined) return null;
  return (
    <Suspense>
      <Palette open={open} onClose={() => setOpen(false)} />
    </Suspense>
  );
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
