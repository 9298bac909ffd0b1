import { memo } from 'react';
import type { ProviderId } from '../../../bundle/ids.ts';
import type { Provider } from '../../../bundle/records.ts';
import { filterStrings } from '../../strings/filter.ts';
import { Count } from '../../ui/count.tsx';
import { ProviderMark } from '../../ui/provider-mark.tsx';
import styles from './provider-row.module.css';

export type ProviderState = 'included' | 'leftOut' | 'neither';

interface ProviderRowProps {
  readonly provider: Provider;
  /** Absent while it is being counted. */
  readonly count: number | undefined;
  readonly countId: string;
  readonly state: ProviderState;
  readonly onState: (id: ProviderId, state: ProviderState) => void;
}

const words = filterStrings.providers;

/** One provider: a checkbox to include it, a small button to leave it out, its count. */
export const ProviderRow = memo(function ProviderRow(props: ProviderRowProps) {
  const { provider, count, countId, state, onState } = props;
  const toggle = (wanted: ProviderState) =>
    onState(provider.id, state === wanted ? 'neither' : wanted);
  return (
    <li className={`${styles.row} ${state === 'leftOut' ? styles.out : ''}`}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={styles.box}
          checked={state === 'included'}
          aria-describedby={countId}
          onChange={() => toggle('included')}
        />
        <Named provider={provider} />
      </label>
      <button
        type="button"
        className={styles.leaveOut}
        aria-pressed={state === 'leftOut'}
        aria-label={words.leaveOut(provider.name)}
        title={words.leaveOut(provider.name)}
        onClick={() => toggle('leftOut')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.25" />
          <path d="M3.6 3.6l8.8 8.8" />
        </svg>
      </button>
      <span id={countId} className={styles.count}>
        <Count value={count} />
        {state === 'leftOut' && <span className="visually-hidden">, {words.leftOut}</span>}
      </span>
    </li>
  );
});

/** A provider is the same in the counts of every view, though each brings it anew. */
const Named = memo(
  ({ provider }: Pick<ProviderRowProps, 'provider'>) => (
    <>
      <ProviderMark provider={provider} />
      <span className={styles.name} title={provider.name} dir="auto">
        {provider.name}
      </span>
    </>
  ),
  (before, after) => before.provider.id === after.provider.id,
);
