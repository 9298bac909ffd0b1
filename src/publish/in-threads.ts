import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const MOST_THREADS = 8;

/** How jobs are done. */
interface Work {
  /** The file of a thread: it is sent some jobs at a time, and answers when they are done. */
  readonly thread: string;
  /** Jobs that a thread is sent at a time. */
  readonly batch: number;
  /** What all threads are given. Plain data. */
  readonly given?: unknown;
}

/**
 * Does jobs in as many threads as there are cores.
 *
 * @returns what the threads answered
 * @throws the error of a job
 */
export async function inThreads<Job, Answer>(
  jobs: readonly Job[],
  { thread, batch, given }: Work,
): Promise<Answer[]> {
  let next = 0;
  const take = (): readonly Job[] => jobs.slice(next, (next += batch));
  const one = async (): Promise<Answer[]> => {
    const worker = new Worker(thread, { workerData: given });
    const answers: Answer[] = [];
    try {
      for (let some = take(); some.length > 0; some = take()) {
        worker.postMessage(some, []);
        const [answer] = (await once(worker, 'message')) as [Answer];
        answers.push(answer);
      }
    } finally {
      await worker.terminate();
    }
    return answers;
  };
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / batch));
  return (await Promise.all(Array.from({ length: threads }, one))).flat();
}
