import { join } from 'node:path';
import { Failure } from './failure.ts';
import type { Plan } from './plan.ts';
import { DEFAULT_CACHE } from './places.ts';
import type { Progress } from './progress.ts';
import { writeReport } from './report.ts';
import { isLarge } from './state/known-state.ts';
import { openStateFolder } from './state/state-folder.ts';
import { rejectLines, summaryLines } from './summary.ts';
import { Crew } from './threads/crew.ts';

/** Where a run tells what it does: progress while it works, lines when it is done. */
export interface Voice {
  readonly progress: Progress;
  say(line: string): void;
}

/**
 * Makes a bundle as planned, and its report where one is wanted: also where nothing is written.
 *
 * @throws Failure with the exit code and the words that end the command
 */
export async function makeBundle(plan: Plan, { progress, say }: Voice): Promise<void> {
  const started = performance.now();
  const state = openStateFolder(plan.cache, plan.out);
  const crew = new Crew(plan.threads, join(DEFAULT_CACHE, 'code'));
  let made;
  try {
    // Threads start while the rest of the code is loaded.
    if (state.lasting && isLarge(state.path)) crew.start();
    const { Run } = await import('./run.ts');
    made = await new Run(plan, progress, state, crew).make(started);
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
