import { startTransition, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ProviderId } from '../../../bundle/ids.ts';
import type { ProviderCount } from '../../../engine/answers.ts';
import { afterPaint } from '../../platform/after-paint.ts';
import { useIsRendered } from '../../platform/use-formats.ts';
import { filterStrings } from '../../strings/filter.ts';
import buttons from '../../ui/button.module.css';
import { FindProvider } from './find-provider.tsx';
import styles from './provider-filter.module.css';
import { ProviderRow, type ProviderState } from './provider-row.tsx';
import { choose, shownProviders, type ProviderChoice } from './provider-choice.ts';

export interface ProviderFilterProps {
  readonly providers: readonly ProviderCount[];
  readonly included: readonly ProviderId[];
  readonly leftOut: readonly ProviderId[];
  readonly onChange: (choice: ProviderChoice) => void;
  readonly title?: string;
  /** How many providers there are beside these, to be had by `onMore`. */
  readonly more?: number;
  readonly onMore?: () => void;
  /** They are on their way. */
  readonly loading?: boolean;
  /** The counts are those of another view: these ones are on their way. */
  readonly counting?: boolean;
}

const words = filterStrings.providers;

/** So many are there at once; the list scrolls in its own box, about ten rows high. */
const FEW = 40;
/** About as many as are in sight in it. */
const AT_A_TIME = 12;
/** Rows that open at a time: 3,000 providers at once would hold up the page. */
const MORE = 100;
const FIND_FROM = 12;

/** Which providers count: some only, or all but some. The address keeps the choice, not this. */
export function ProviderFilter(props: ProviderFilterProps) {
  const { providers, included, leftOut, title = words.title } = props;
  const { more = 0, onMore, loading = false, counting = false } = props;
  const id = useId();
  const [room, setRoom] = useState(FEW);
  const [find, setFind] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const onState = useStateChange(props);
  const chosen = new Set<ProviderId>([...included, ...leftOut]);
  const { rows, hidden: found } = shownProviders(providers, { chosen, room, find });
  const [here, bring] = useByParts(rows.length);
  // Nobody knows how many of those that are not here yet would be found.
  const hidden = find === '' ? found + more : found;
  const search = (text: string) => {
    setFind(text);
    if (text !== '' && more > 0) onMore?.();
  };

  const open = () => {
    const next = rows.length;
    bring(next + 1);
    setRoom(room === FEW ? MORE : room + MORE);
    if (more > 0) onMore?.();
    // Focus goes on to what has just appeared; the button may be gone.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[next]?.focus());
  };

  const close = () => setRoom(FEW);
  const opened = room > FEW && rows.length > FEW && find === '';

  return (
    <fieldset className={styles.filter}>
      <legend className={styles.legend}>{title}</legend>
      {providers.length > FIND_FROM && <FindProvider value={find} onChange={search} />}
      <ul ref={list} className={styles.list}>
        {rows.slice(0, here).map(({ provider, stories }) => (
          <ProviderRow
            key={provider.id}
            countId={`${id}-${provider.id}`}
            provider={provider}
            count={counting ? undefined : stories}
            state={stateOf(provider.id, included, leftOut)}
            onState={onState}
          />
        ))}
      </ul>
      {loading && <p className={styles.none}>{words.loading}</p>}
      {rows.length === 0 && find !== '' && !loading && (
        <p className={styles.none}>{words.noneFound(find)}</p>
      )}
      {(hidden > 0 || opened) && (
        <button type="button" className={buttons.plain} onClick={hidden > 0 ? open : close}>
          {hidden > 0 ? words.more(hidden) : words.fewer}
        </button>
      )}
    </fieldset>
  );
}

/**
 * How many of some rows are there by now: those in sight come first, and then as many each frame, so
 * that a whole list of them holds nothing up.
 *
 * @returns also what brings so many at once
 */
function useByParts(rows: number): readonly [number, (rows: number) => void] {
  const rendered = useIsRendered();
  const [here, setHere] = useState(rendered ? rows : AT_A_TIME);
  const left = Math.max(AT_A_TIME, rows);
  if (here > left) setHere(left);
  useEffect(() => {
    if (here < rows) afterPaint(() => startTransition(() => setHere(here + AT_A_TIME)));
  }, [here, rows]);
  return [here, setHere];
}

/** The same function for ever, so that a click draws one row and not all of them. */
function useStateChange(props: ProviderFilterProps) {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  return useCallback((id: ProviderId, state: ProviderState) => {
    const { included, leftOut, onChange } = latest.current;
    onChange(choose({ providers: included, without: leftOut }, id, state));
  }, []);
}

function stateOf(
  id: ProviderId,
  included: readonly ProviderId[],
  leftOut: readonly ProviderId[],
): ProviderState {
  if (included.includes(id)) return 'included';
  return leftOut.includes(id) ? 'leftOut' : 'neither';
}
