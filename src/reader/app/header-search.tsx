import { Suspense, useRef, useState, type FormEvent } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import { lazyPart } from '../edition/lazy-part.tsx';
import { SaidProblem } from '../edition/said-problem.tsx';
import { useSettings } from '../library/settings-context.ts';
import { appStrings } from '../strings/app.ts';
import { Icon } from '../ui/icon.tsx';
import type { ComboboxAria } from '../ui/combobox.ts';
import { addressKeys } from '../view/address-keys.ts';
import { isTyped, TYPED } from '../view/typed.ts';
import { formatView } from '../view/view.ts';
import { withChange } from '../view/use-view.ts';
import { MOST_WORDS } from '../view/words.ts';
import { useLinkView } from './link-view.ts';
import { loadSearchAssist } from './search-parts.ts';
import styles from './header-search.module.css';

const SearchAssist = lazyPart(loadSearchAssist, SaidProblem);

/**
 * The search box of every page: one field that stays where it is while results come and go around
 * it. What helps while typing comes with the first focus; without it, Enter searches.
 */
export function HeaderSearch() {
  const view = useLinkView();
  const { text, setText } = useText(view.words);
  const field = useRef<HTMLInputElement>(null);
  const [cameFrom, setCameFrom] = useState<EventTarget | null>();
  const [aria, setAria] = useState<ComboboxAria>();
  const open = useLocation().pathname === '/search' || view.words !== undefined;
  const keys = useSettings().shortcuts === 'on';
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate(`/search${formatView(withChange(view, { words: text }))}`, { state: TYPED });
  };
  return (
    <>
      <form
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- browsers of 2023 have no <search>
        role="search"
        data-open={open || undefined}
        className={`${styles.form} ${open ? styles.open : ''}`}
        onSubmit={submit}
      >
        <input
          ref={field}
          type="search"
          className={styles.field}
          aria-label={appStrings.search}
          placeholder={appStrings.search}
          aria-keyshortcuts={keys ? '/' : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={MOST_WORDS}
          dir="auto"
          value={text}
          onFocus={({ relatedTarget }) => setCameFrom(relatedTarget ?? cameFrom ?? null)}
          onChange={(event) => setText(event.target.value)}
          {...aria}
        />
        {keys && (
          <kbd className={styles.key} aria-hidden="true">
            /
          </kbd>
        )}
        {cameFrom !== undefined && (
          <Suspense>
            <SearchAssist
              field={field}
              {...{ view, text, cameFrom }}
              onText={setText}
              onAria={setAria}
            />
          </Suspense>
        )}
      </form>
      {!open && (
        <button
          type="button"
          className={styles.opener}
          aria-label={appStrings.openSearch}
          onClick={() => field.current?.focus()}
        >
          <Icon name="search" />
        </button>
      )}
    </>
  );
}

interface Box {
  /** Keys of the pages whose box it is. */
  readonly of: readonly string[];
  readonly text: string;
}

/** What stands in the box: the words of the address, and what is typed ahead of them. */
function useText(words: string | undefined) {
  const { key, state } = useLocation();
  const typed = useNavigationType() !== 'POP' && isTyped(state);
  const [box, setBox] = useState<Box>({ of: [key], text: words ?? '' });
  // An address that typing has led to is behind the box; any other is ahead of it, if it did not
  // only wait for being drawn when the box was typed in.
  if (!box.of.includes(key)) setBox({ of: [key], text: typed ? box.text : (words ?? '') });
  return { text: box.text, setText: (text: string) => setBox({ of: addressKeys(key), text }) };
}
