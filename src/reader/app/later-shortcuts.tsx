import { useEffect, useState } from 'react';
import type { Shortcuts, ShortcutsProps } from '../features/shortcuts/shortcuts.tsx';
import { loadShortcuts } from './search-parts.ts';

/** Single keys, whose code comes with the first: what is pressed until it is here is done then. */
export function LaterShortcuts(props: Omit<ShortcutsProps, 'pressed'>) {
  const [pressed] = useState<KeyboardEvent[]>([]);
  const [Part, setPart] = useState<typeof Shortcuts>();
  useEffect(() => {
    if (Part) return undefined;
    const note = (event: KeyboardEvent) => {
      pressed.push(event);
      // Where the code does not come, the next key asks for it again.
      loadShortcuts().then(
        (part) => setPart(() => part),
        () => {},
      );
    };
    document.addEventListener('keydown', note);
    return () => document.removeEventListener('keydown', note);
  }, [Part, pressed]);
  return Part && <Part {...props} pressed={pressed} />;
}
