import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useEngine } from '../../edition/engine-context.ts';
import { editionQuery } from '../../edition/queries.ts';
import { bestStoriesQuery, findProvidersQuery } from '../../edition/search-queries.ts';
import { useSavedSearches } from '../../library/use-saved-searches.ts';
import { useDelayed } from '../../platform/use-delayed.ts';
import { searchStrings } from '../../strings/search.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useCombobox } from '../../ui/combobox.ts';
import { OptionList, type OptionGroup } from '../../ui/option-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { MOST, placesFor, startsAtHand, type Place } from './places.ts';
import styles from './palette.module.css';

const words = searchStrings.palette;
/** So many milliseconds without a key, and stories are looked up. */
const PAUSE = 120;

export interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What was typed, and whether Enter was pressed, before this code had come: it goes on from there. */
  readonly early: RefObject<{ readonly text: string; readonly sent: boolean }>;
}

/** Goes anywhere by a few letters: pages, topics, providers, saved searches and stories. */
export function Palette({ open, onClose, early }: PaletteProps) {
  return (
    <Sheet open={open} onClose={onClose} title={words.title}>
      <Places {...{ onClose, early }} />
    </Sheet>
  );
}

function Places({ onClose, early }: Omit<PaletteProps, 'open'>) {
  const [{ text, sent }, setTyped] = useState(() => early.current);
  const { groups, failed, settled } = usePlaces(text);
  const options = groups.flatMap((group) => group.options);
  const navigate = useNavigate();
  const go = ({ to }: Place) => {
    // First, since closing gives the focus back to where it was.
    onClose();
    void navigate(to);
  };
  const combobox = useCombobox({
    count: options.length,
    open: true,
    onOpen: () => {},
    of: text,
    always: true,
    onChoose: (place) => {
      const chosen = options[place];
      if (chosen) go(chosen);
    },
  });
  useAnnounceCount(options.length, text);
  // Enter waits for what it chooses from.
  const [first] = options;
  const goFirst = useEffectEvent(() => first && go(first));
  useEffect(() => {
    if (sent && settled) goFirst();
  }, [sent, settled]);
  return (
    <div className={styles.palette}>
      <input
        ref={focusFirst}
        className={styles.field}
        aria-label={words.label}
        placeholder={words.label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={({ target }) => setTyped({ text: target.value, sent: false })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const early = event.key === 'Enter' && !sent && !settled && combobox.active <= 0;
          if (!early && combobox.press(event)) return;
          if (event.key !== 'Enter') return;
          // Held with Ctrl or Command, which are none of the list's keys, it means the same place.
          const chosen = combobox.active > 0 && options[combobox.active];
          if (chosen) go(chosen);
          else setTyped({ text, sent: true });
        }}
        {...combobox.aria}
      />
      <OptionList {...{ groups, combobox }} label={words.title} onChoose={go} />
      {failed && <p className={styles.failed}>{words.failed}</p>}
    </div>
  );
}

/** By the browser as it opens the dialog, so that no key gets lost; else it takes the first button. */
function focusFirst(field: HTMLInputElement | null): void {
  field?.setAttribute('autofocus', '');
}

interface Found {
  readonly groups: readonly OptionGroup<Place>[];
  readonly failed: boolean;
  /** Whatever comes yet for this text, the first place stays the first. */
  readonly settled: boolean;
}

function usePlaces(text: string): Found {
  const engine = useEngine();
  const { data: edition } = useQuery(editionQuery(engine));
  const meant = text.trim();
  const asked = useDelayed(meant, PAUSE);
  const enabled = asked !== '';
  const found = useQuery({ ...findProvidersQuery(engine, asked, MOST), enabled });
  const best = useQuery({ ...bestStoriesQuery(engine, asked, MOST), enabled });
  // What answers to an earlier text is not shown beside a later one.
  const current = enabled && asked === meant;
  const groups = placesFor(text, {
    topics: edition?.topics ?? [],
    searches: useSavedSearches(),
    providers: (current && found.data) || [],
    stories: (current && best.data?.slots) || [],
  });
  return {
    groups,
    failed: current && (found.isError || best.isError),
    settled: startsAtHand(groups) || (current && !found.isPending && !best.isPending),
  };
}

/** Says how many there are to choose from, once the text stands still. */
function useAnnounceCount(count: number, text: string): void {
  const announce = useAnnounce();
  const settled = useDelayed(`${text} ${count}`, 600) === `${text} ${count}`;
  useEffect(() => {
    if (settled && text !== '') announce(words.count(count));
  }, [settled, count, text, announce]);
}
