import { useEffect, useId, useMemo, useState, type AriaAttributes } from 'react';

/** A key press, of React or of the browser. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'preventDefault'
>;

export interface ComboboxOptions {
  /** How many options the list holds. */
  readonly count: number;
  /** Whether the list may be on show; an empty one never is. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (option: number) => void;
  /** What the options answer to: when it changes, the choice starts afresh. */
  readonly of: string;
  /** The first option is active from the start: there is always something to choose. */
  readonly always?: boolean;
}

export interface Combobox {
  readonly shown: boolean;
  /** The active option; -1 where the field itself is. */
  readonly active: number;
  readonly listId: string;
  readonly optionId: (option: number) => string;
  /** For the field, which keeps the focus; the same object until something changes. */
  readonly aria: ComboboxAria;
  /** Handles a key that is meant for the list; false where it is none of those. */
  readonly press: (event: KeyPress) => boolean;
}

export type ComboboxAria = Pick<
  AriaAttributes,
  'aria-autocomplete' | 'aria-expanded' | 'aria-controls' | 'aria-activedescendant'
> & { readonly role: 'combobox' };

/**
 * A text field with a list of options, as the ARIA Authoring Practices have it (editable combobox
 * with list autocomplete): the focus stays in the field, arrows go through the list, Enter and Tab
 * take the active option, Escape closes the list.
 */
export function useCombobox(options: ComboboxOptions): Combobox {
  const { count, open, onOpen, onChoose, of, always = false } = options;
  const listId = useId();
  const first = always ? 0 : -1;
  const [place, setPlace] = useState({ of, at: first });
  const at = place.of === of ? place.at : first;
  const shown = open && count > 0;
  const active = shown ? Math.min(at, count - 1) : -1;
  const optionId = (option: number) => `${listId}-${option}`;
  const activeId = active >= 0 ? optionId(active) : undefined;
  useEffect(() => {
    if (activeId === undefined) return;
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const move = (step: 1 | -1) => {
    if (!shown) return onOpen(true);
    // Round through the field itself, where that is a place.
    const places = count - first;
    return setPlace({ of, at: ((active - first + step + places) % places) + first });
  };
  const press = (event: KeyPress): boolean => {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
      move(key === 'ArrowDown' ? 1 : -1);
    } else if ((key === 'Enter' || (key === 'Tab' && !event.shiftKey)) && active >= 0) {
      onChoose(active);
    } else if (key === 'Escape' && shown && !always) {
      onOpen(false);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };
  const aria = useMemo<ComboboxAria>(
    () => ({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': shown,
      'aria-controls': shown ? listId : undefined,
      'aria-activedescendant': activeId,
    }),
    [shown, listId, activeId],
  );
  return { shown, active, listId, optionId, aria, press };
}
