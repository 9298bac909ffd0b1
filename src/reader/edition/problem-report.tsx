import { BUNDLE_BASE, LOCAL } from '../platform/bundle-base.ts';
import { pageUrl } from '../platform/page-url.ts';
import { openLinkStrings } from '../strings/open-link.ts';
import { useBackOnline, useOnline } from '../platform/use-online.ts';
import { problemStrings } from '../strings/problem.ts';
import { stateStrings } from '../strings/state.ts';
import buttons from '../ui/button.module.css';
import { describeProblem } from './describe-problem.ts';
import { useKeptPage } from './kept-page.ts';
import styles from './problem-report.module.css';

export interface ProblemReportProps {
  readonly problem: unknown;
  /** Asks for what failed once more; without it the page can only be loaded again. */
  readonly onRetry?: () => void;
  /** For one place in a list: a line instead of a panel. */
  readonly compact?: boolean;
  /** Where the panel is all that a page shows, its heading is that of the page. */
  readonly heading?: 'h1' | 'h2' | 'h3';
}

/** Says what went wrong and what helps. Retries by itself when the connection comes back. */
export function ProblemReport({
  problem,
  onRetry,
  compact = false,
  heading = 'h2',
}: ProblemReportProps) {
  const online = useOnline();
  const words = describeProblem(problem, online);
  const remedyOf = words.remedy === 'retry' && onRetry ? onRetry : reload;
  useBackOnline(remedyOf, words.unreachable);
  if (useKeptPage(words.unreachable && !compact)) return null;
  const remedy = (
    <button type="button" className={buttons.button} onClick={remedyOf}>
      {remedyOf === reload ? stateStrings.reload : stateStrings.retry}
    </button>
  );
  if (compact) {
    return (
      <p role="alert" className={styles.line}>
        <span>
          {words.heading}. {words.detail && <span className={styles.path}>{words.detail}</span>}
        </span>{' '}
        {remedy}
      </p>
    );
  }
  const Heading = heading;
  return (
    <div role="alert" className={styles.panel}>
      <Heading className={styles.heading} tabIndex={heading === 'h1' ? -1 : undefined}>
        {words.heading}
      </Heading>
      <p className={styles.words}>{words.words}</p>
      {words.noManifest && !LOCAL && <HowToBundle />}
      <div className={styles.ways}>
        {remedy}
        {(heading === 'h1' || (LOCAL && words.noManifest)) && <OtherEditions />}
      </div>
      {words.detail && (
        <p className={styles.details}>
          <code>{words.detail}</code>
        </p>
      )}
    </div>
  );
}

/** Where an edition cannot be loaded at all: ways to others. */
function OtherEditions() {
  return (
    <>
      {LOCAL && <a href={import.meta.env.BASE_URL}>{openLinkStrings.back}</a>}
      <a href={pageUrl('/open')}>{openLinkStrings.open}</a>
    </>
  );
}

function reload(): void {
  window.location.reload();
}

const BUNDLE_COMMAND = 'npm run bundle -- your-folder';

function HowToBundle() {
  return (
    <>
      <pre className={styles.command} dir="ltr">
        <code>{BUNDLE_COMMAND}</code>
      </pre>
      <p className={styles.words}>
        {problemStrings.noManifest.place(`${BUNDLE_BASE}manifest.json`)}
      </p>
    </>
  );
}
