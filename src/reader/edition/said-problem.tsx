import { useEffect } from 'react';
import { useNotices, type Notices } from '../ui/notices.tsx';

export async function loadProblemNotice() {
  return (await import('./problem-notice.ts')).problemNotice;
}

/** Says what went wrong with something that has no place in the page; in silence if not even that comes. */
export function sayProblem(problem: unknown, say: Notices['say']): void {
  loadProblemNotice().then(
    (noticeOf) => say(noticeOf(problem)),
    () => {},
  );
}

/** Stands for a part that is not missed where it is not: it takes no room. */
export function SaidProblem({ problem }: { problem: unknown }) {
  const { say } = useNotices();
  useEffect(() => sayProblem(problem, say), [problem, say]);
  return null;
}
