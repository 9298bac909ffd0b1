import type { Reject } from '../../bundle/records.ts';
import { aboutStrings } from '../strings/about.ts';

/** "stories/one.md, line 7" */
export function rejectPlace({ source, line }: Reject): string {
  return line === undefined ? source : aboutStrings.place({ source, line: String(line) });
}
