import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reject } from '../../../bundle/records.ts';
import { useEngine } from '../../edition/engine-context.ts';
import { ProblemPanel } from '../../edition/problem-panel.tsx';
import { rejectsQuery } from '../../edition/queries.ts';
import { RejectLine } from '../../edition/reject-line.tsx';
import { aboutStrings } from '../../strings/about.ts';
import buttons from '../../ui/button.module.css';
import { SkeletonText, Waiting } from '../../ui/skeleton.tsx';
import styles from './rejects.module.css';

/** Entries shown at a time: a long list would push everything else away. */
const AT_ONCE = 20;

/** @param rejected how many records were rejected; the list of them may be shorter */
export function Rejects({ rejected }: { rejected: number }) {
  const { data, error, refetch } = useQuery(rejectsQuery(useEngine()));
  const { rejected: words, notes } = aboutStrings;
  const cut = data !== undefined && data.rejected.length < rejected;
  return (
    <>
      <section className={styles.section}>
        <h2>{words.heading}</h2>
        <p>{rejected === 0 ? words.none : words.words(rejected)}</p>
        {error && <ProblemPanel problem={error} onRetry={() => void refetch()} compact />}
        {!data && !error && rejected > 0 && (
          <Waiting>
            <SkeletonText lines={4} />
          </Waiting>
        )}
        {cut && <p>{words.first(data.rejected.length)}</p>}
        {data && <RejectList rejects={data.rejected} />}
      </section>
      {data && data.notes.length > 0 && (
        <section className={styles.section}>
          <h2>{notes.heading}</h2>
          <p>{notes.words(data.notes.length)}</p>
          <RejectList rejects={data.notes} />
        </section>
      )}
    </>
  );
}

function RejectList({ rejects }: { rejects: readonly Reject[] }) {
  const [room, setRoom] = useState(AT_ONCE);
  const hidden = rejects.length - room;
  return (
    <>
      <ul>
        {rejects.slice(0, room).map((reject, position) => (
          // oxlint-disable-next-line react/no-array-index-key -- two may be alike, and none ever moves
          <RejectLine key={position} reject={reject} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={buttons.plain} onClick={() => setRoom(rejects.length)}>
          {aboutStrings.more(hidden)}
        </button>
      )}
    </>
  );
}
