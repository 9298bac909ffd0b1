import { lazy, Suspense } from 'react';
import { stateStrings } from '../strings/states.ts';
import type { ProblemReportProps } from './problem-report.tsx';

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
export function ProblemPanel(props: ProblemReportProps) {
  return (
    <Suspense>
      <ProblemReport {...props} />
    </Suspense>
  );
}

/** Where not even the code that says it could be had. */
function Unsaid({ heading: Heading = 'h2' }: ProblemReportProps) {
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
