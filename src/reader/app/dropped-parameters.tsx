import { useEffect } from 'react';
import { useMatches } from 'react-router';
import { noticeStrings } from '../strings/notice.ts';
import { useNotices } from '../ui/notices.tsx';
import { useView } from '../view/use-view.ts';
import { rulesOf } from './page-handle.ts';

/** Says which parts of the address were not understood. */
export function DroppedParameters() {
  const { problems } = useView(rulesOf(useMatches().at(-1)?.handle));
  const { say } = useNotices();
  useEffect(() => {
    if (problems.length === 0) return;
    const parts = problems.map(({ parameter, value }) => `${parameter}=${shortened(value)}`);
    const text = noticeStrings.dropped({ count: parts.length, parts: parts.join(', ') });
    say({ text, lasting: true });
  }, [problems, say]);
  return null;
}

/** Enough to know it again. */
const LONGEST = 60;

function shortened(value: string): string {
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`;
}
