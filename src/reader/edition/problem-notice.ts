import { stateStrings } from '../strings/state.ts';
import type { Notice } from '../ui/notices.tsx';
import { describeProblem } from './describe-problem.ts';

/** A notice of what went wrong. Where there is no connection, to load the page would lose it. */
export function problemNotice(problem: unknown): Notice {
  const { heading, words } = describeProblem(problem, navigator.onLine);
  const text = `${heading}. ${words}`;
  if (!navigator.onLine) return { text };
  return { text, action: { label: stateStrings.reload, run: () => window.location.reload() } };
}
