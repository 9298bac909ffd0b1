import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useSettings } from '../../library/settings-context.ts';
import { loadStops } from './load-stops.ts';

export interface ShortcutsProps {
  readonly onHelp: () => void;
  readonly onTopics: () => void;
}

/** How long "g" waits for the key that says where to. */
const PREFIX_FOR = 1_500;

/** Single keys for those who read by keyboard. The reader can switch them off (WCAG 2.1.4). */
export function Shortcuts({ onHelp, onTopics }: ShortcutsProps) {
  const on = useSettings().shortcuts === 'on';
  const navigate = useNavigate();
  const prefixAt = useRef(-Infinity);
  const places: Readonly<Record<string, () => void>> = {
    h: () => void navigate('/'),
    s: () => void navigate('/saved'),
    t: onTopics,
  };
  const actions: Readonly<Record<string, (key: string) => void>> = {
    j: atStop,
    k: atStop,
    o: atStop,
    s: atStop,
    '/': goToSearch,
    '?': onHelp,
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isElsewhere(event)) return;
    const afterG = event.timeStamp - prefixAt.current < PREFIX_FOR;
    prefixAt.current = event.key === 'g' ? event.timeStamp : -Infinity;
    const act = afterG ? places[event.key] : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act(event.key);
  });
  useEffect(() => {
    if (!on) return undefined;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
  return null;
}

function atStop(key: string): void {
  // Where the code does not come, the next press asks for it again.
  void loadStops().then(
    (keys) => keys[key]?.(),
    () => {},
  );
}

/** The box in which every page can be left for a search. */
function goToSearch(): void {
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input');
  field?.focus();
  field?.select();
}

/** Keys that belong to somebody else: the browser, a field, a dialog, or whoever took it before. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}
