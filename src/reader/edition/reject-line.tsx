import type { Reject } from '../../bundle/records.ts';
import { aboutStrings } from '../strings/about.ts';
import styles from './reject-line.module.css';

/** An entry of a list of what was rejected: where it stands, and why, which bundles say in English. */
export function RejectLine({ reject }: { reject: Reject }) {
  return (
    <li className={styles.reject}>
      <code className={styles.source} dir="auto">
        {placeWords(reject)}
      </code>
      <span lang="en" dir="ltr">
        {reject.field !== undefined && <b>{reject.field}: </b>}
        {reject.reason}
      </span>
    </li>
  );
}

/** "stories/one.md, line 7" */
function placeWords({ source, line }: Reject): string {
  return line === undefined ? source : aboutStrings.place({ source, line: String(line) });
}
