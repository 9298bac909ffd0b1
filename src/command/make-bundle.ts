import { Failure } from './failure.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { writeReport } from './report.ts';
import { listFiles } from './sources/list-files.ts';
import { openStateFolder } from './state/state-folder.ts';
import { rejectLines, summaryLines } from './summary.ts';
import type { Crew } from './threads/crew.ts';

/** Where a run tells what it does: progress while it works, lines when it is done. */
export interface Voice {
  readonly progress: Progress;
  say(line: string): void;
}

/**
 * Makes a bundle as planned, and its report where one is wanted: also where nothing is written.
 *
 * @param crew its threads, which end with it
 * @throws Failure with the exit code and the words that end the command
 */
export async function makeBundle(plan: Plan, { progress, say }: Voice, crew: Crew): Promise<void> {
  const started = performance.now();
  const listing = listFiles(plan.places, crew);
  crew.prepare('stamp', 'missing');
  // Whoever waits for it will see why it failed.
  listing.catch(() => undefined);
  const state = openStateFolder(plan.cache, plan.out);
  let made;
  try {
    // Loaded while threads look.
    const { Run } = await import('./run.ts');
    made = await new Run(plan, progress, state, crew).make(started, listing);
  } finally {
    await crew.stop();
    state.release();
  }
  progress.end();
  const { report, why } = made;
  if (plan.report !== undefined) writeReport(plan.report, report);
  if (why !== undefined) throw new Failure([why, ...rejectLines(report.rejected)].join('\n'));
  for (const line of summaryLines(report)) say(line);
  say(`"${plan.title}" is in ${plan.outName}.`);
}
