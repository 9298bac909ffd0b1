import { useDeferredValue, useLayoutEffect, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { LaterSheet } from '../../edition/later-sheet.tsx';
import { searchStrings } from '../../strings/search.ts';
import { useCombobox, type ComboboxAria } from '../../ui/combobox.ts';
import { OptionList } from '../../ui/option-list.tsx';
import type { View } from '../../view/view.ts';
import { editField } from './edit-field.ts';
import { QueryHelp } from './query-help.tsx';
import styles from './search-assist.module.css';
import { putAt, type Suggestion } from './suggestions.ts';
import { useField } from './use-field.ts';
import { useSuggestions } from './use-suggestions.ts';
import { useTyping } from './use-typing.ts';

const words = searchStrings.box;

export interface SearchAssistProps {
  /** The field of the box, which is there before all this. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** What had the focus before the field. */
  readonly cameFrom: EventTarget | null;
  /** The view of the page; from one without a list, what goes along into the results. */
  readonly view: View;
  readonly onText: (text: string) => void;
  /** What the field has to say about the list below it. */
  readonly onAria: (aria: ComboboxAria | undefined) => void;
}

/** All that helps in the search box: results as one types, suggestions by keys, and the help. */
export function SearchAssist(props: SearchAssistProps) {
  const { field, text, cameFrom, view, onText, onAria } = props;
  const navigate = useNavigate();
  // It comes with the first focus, for which it is too late to listen.
  const [open, setOpen] = useState(() => document.activeElement === field.current);
  const [help, setHelp] = useState(false);
  const { caret, composing, noteCaret, moveCaret } = useField(field, {
    onKey: (event) => press(event),
    onInput: () => setOpen(true),
    // Over results that are there the list would only be in the way.
    onFocus: () => setOpen(text === ''),
    onBlur: () => setOpen(false),
    onLeave: () => typing.end(),
  });
  const typing = useTyping({ text, composing, view });
  // What is typed stands there first.
  const later = useDeferredValue(text);
  const groups = useSuggestions(later, Math.min(caret, later.length), open && !composing);
  const options = groups.flatMap((group) => group.options);
  const choose = (chosen: Suggestion) => {
    if ('to' in chosen) {
      setOpen(false);
      return void navigate(chosen.to);
    }
    const { value = text, selectionStart } = field.current ?? {};
    const next = putAt(value, selectionStart ?? value.length, chosen.value);
    return put(next.text, next.caret);
  };
  const put = (wanted: string, to: number) => {
    const input = field.current;
    if (input && editField(input, wanted, to)) return noteCaret(to);
    onText(wanted);
    moveCaret(to);
  };
  const combobox = useCombobox({
    count: composing ? 0 : options.length,
    open,
    onOpen: setOpen,
    of: text,
    onChoose: (place) => {
      const chosen = options[place];
      if (chosen) choose(chosen);
    },
  });
  const press = (event: KeyboardEvent) => {
    if (combobox.press(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      setOpen(false);
      typing.commit();
      // The keyboard on the screen would hide the results.
      if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') leave(field.current, cameFrom);
      else {
        put('', 0);
        setOpen(false);
      }
    }
  };
  const { aria } = combobox;
  useLayoutEffect(() => {
    onAria(aria);
    return () => onAria(undefined);
  }, [aria, onAria]);
  return (
    <>
      <button
        type="button"
        className={styles.help}
        aria-label={words.help}
        aria-haspopup="dialog"
        onClick={() => setHelp(true)}
      >
        ?
      </button>
      {combobox.shown && (
        <div className={styles.popup}>
          <OptionList {...{ groups, combobox }} label={words.suggestions} onChoose={choose} />
        </div>
      )}
      <LaterSheet open={help} onClose={() => setHelp(false)} title={words.help}>
        <QueryHelp view={view} onFollow={() => setHelp(false)} />
      </LaterSheet>
    </>
  );
}

/** Back to where the reader was: the page has not moved meanwhile. */
function leave(field: HTMLInputElement | null, to: EventTarget | null): void {
  field?.blur();
  if (to instanceof HTMLElement && !field?.form?.contains(to)) to.focus();
}
