import { lazy, Suspense } from 'react';
import { stateStrings } from '../strings/states.ts';

export interface ProblemPanelProps {
  readonly problem: unknown;
  /** Asks for what failed once more; without it the page can only be loaded again. */
  readonly onRetry?: () => void;
  /** For one place in a list: a line instead of a panel. */
  readonly compact?: boolean;
  /** Where the panel is all that a page shows, its heading is that of the page. */
  readonly heading?: 'h1' | 'h2' | 'h3';
}

/** What says it is fetched when it is needed, or as soon as the reader stirs. */
export async function loadProblemReport() {
  return (await import('./problem-report.tsx')).ProblemReport;
}

const ProblemReport = lazy(() =>
  loadProblemReport().then(
    (part) => ({ default: part }),
    () => ({ default: Unsaid }),
  ),
);

/** Says what went wrong and what helps. Retries by itself when the connection comes back. */
export function ProblemPanel(props: ProblemPanelProps) {
  return (
    <Suspense>
      <ProblemReport {...props} />
    </Suspense>
  );
}

/** Where not even the code that says it could be had. */
function Unsaid({ heading: Heading = 'h2' }: ProblemPanelProps) {
  const { heading, words } = stateStrings.unsaid;
  return (
    <div role="alert">
      <Heading>{heading}</Heading>
      <p>{words}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {stateStrings.reload}
      </button>
    </div>
  );
}
