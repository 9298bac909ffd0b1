import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';

export interface FieldEvents {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onInput: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  /** The focus has left the field and all that stands around it. */
  readonly onLeave: () => void;
}

/**
 * Listens to a text field that was there before: where the caret is, and whether an input method
 * is composing.
 */
export function useField(field: RefObject<HTMLInputElement | null>, events: FieldEvents) {
  const [caret, setCaret] = useState(() => field.current?.selectionStart ?? 0);
  const [composing, setComposing] = useState(false);
  const wanted = useRef<number>(undefined);
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (!event.isComposing) events.onKey(event);
  });
  const type = useEffectEvent(() => events.onInput());
  const focus = useEffectEvent(() => events.onFocus());
  const blur = useEffectEvent(() => events.onBlur());
  const leave = useEffectEvent(() => events.onLeave());
  useEffect(() => {
    const input = field.current;
    const form = input?.form;
    if (!input || !form) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const note = () => setCaret(input.selectionStart ?? input.value.length);
    // Keys may have moved it since this was drawn.
    note();
    for (const name of ['keyup', 'click'] as const) input.addEventListener(name, note, { signal });
    // Behind React, which listens further in: whatever is drawn before it has taken the letter puts
    // back the text that was there.
    const typed = (event: Event) => {
      if (event.target !== input) return;
      // One may have begun before anybody listened.
      if (event instanceof InputEvent && event.isComposing) setComposing(true);
      note();
      type();
    };
    document.addEventListener('input', typed, { signal });
    input.addEventListener('keydown', key, { signal });
    input.addEventListener('focus', focus, { signal });
    input.addEventListener('blur', blur, { signal });
    input.addEventListener('compositionstart', () => setComposing(true), { signal });
    input.addEventListener('compositionend', () => setComposing(false), { signal });
    form.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) leave();
      },
      { signal },
    );
    return () => listening.abort();
  }, [field]);
  useLayoutEffect(() => {
    // After a text that was put in from here the caret would be at its end.
    if (wanted.current === undefined) return;
    field.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = undefined;
  });
  return {
    caret,
    composing,
    /** Says where the caret is, after an edit that no key has made. */
    noteCaret: setCaret,
    /** Sets the caret once the text that goes with it has been put in. */
    moveCaret: (to: number) => {
      wanted.current = to;
      setCaret(to);
    },
  };
}
