import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useBackOnline, useOnline } from '../platform/use-online.ts';
import { stateStrings } from '../strings/state.ts';
import buttons from '../ui/button.module.css';
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

/** Where not even the code that says it could be had: that comes with the connection. */
function Unsaid(props: ProblemReportProps) {
  const { heading = 'h2', compact, onRetry } = props;
  const [Report, setReport] = useState<ComponentType<ProblemReportProps>>();
  const online = useOnline();
  const recover = async () => {
    const report = await loadProblemReport().catch(() => undefined);
    if (report) setReport(() => report);
    // A panel that is all of its page stands for code, which only loading the page brings.
    if (onRetry) onRetry();
    else if (heading === 'h1') reload();
  };
  useBackOnline(() => void recover());
  if (Report) return <Report {...props} />;
  const said = online ? stateStrings.unsaid : stateStrings.offline;
  const Heading = compact ? 'span' : heading;
  return (
    <div role="alert">
      <Heading>{said.heading}</Heading>
      <p>{said.words}</p>
      <button type="button" className={buttons.button} onClick={reload}>
        {stateStrings.reload}
      </button>
    </div>
  );
}

function reload(): void {
  window.location.reload();
}
