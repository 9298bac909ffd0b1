import { useEffect } from 'react';
import { useNavigation } from 'react-router';
import { useSlow } from '../platform/use-slow.ts';
import { stateStrings } from '../strings/state.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import styles from './layout.module.css';

/** The sign that a press was taken, where the next page takes its time: a line along the top. */
export function Going() {
  const slow = useSlow(useNavigation().state !== 'idle');
  const announce = useAnnounce();
  useEffect(() => {
    if (slow) announce(stateStrings.loading);
  }, [slow, announce]);
  return slow && <div className={styles.going} />;
}
