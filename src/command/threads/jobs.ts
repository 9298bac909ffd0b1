import type { Bench } from './bench.ts';

/**
 * Everything that a thread can be asked to do. The code of a job is loaded when it is first asked
 * for: looking at files must not wait for the YAML parser.
 */
const JOBS = {
  list: async () => (await import('../sources/list-job.ts')).listFolder,
  stamp: async () => (await import('../sources/look-jobs.ts')).stampFiles,
  compare: async () => (await import('../sources/look-jobs.ts')).sameBlocks,
  strays: async () => (await import('../writing/stray-files.ts')).strayFiles,
  missing: async () => (await import('../sources/look-jobs.ts')).missingFiles,
  read: async () => (await import('../sources/read-job.ts')).readUnits,
  encode: async () => (await import('../writing/encode-job.ts')).encodeRun,
  merge: async () => (await import('../writing/merge-job.ts')).mergeParts,
  join: async () => (await import('../writing/merge-job.ts')).joinRanges,
} as const;

export type JobName = keyof typeof JOBS;
type Work<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;
export type Given<Name extends JobName> = Parameters<Work<Name>>[0];
export type Done<Name extends JobName> = Awaited<ReturnType<Work<Name>>>;

/** Does a job here and now. */
export async function perform<Name extends JobName>(
  name: Name,
  given: Given<Name>,
  bench: Bench,
): Promise<Done<Name>> {
  const work = (await JOBS[name]()) as (given: Given<Name>, bench: Bench) => Done<Name>;
  return work(given, bench);
}

/** Loads the code of a job, so that it is there when it is asked for. */
export async function prepare(name: JobName): Promise<void> {
  await JOBS[name]();
}
