import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Failure } from '../../command/failure.ts';
import type { Lock } from '../../command/lock.ts';
import type { Outcome, Told } from './placer.ts';
import { HalfPlaced } from './put-in-place.ts';

const PLACER = join(import.meta.dirname, 'main.js');

/**
 * Puts the site in place that lies complete in its staging folder, in a process that goes on to the end
 * when this one is killed, alone or with its group or terminal. That process has the lock from then on,
 * and clears up.
 *
 * @param site its folder, absolute
 * @param lock of that folder; it is released in the end
 * @returns how many files of the old site were removed
 * @throws the system's error, after all was put back as it was; HalfPlaced where it could not be
 */
export async function placeApart(site: string, lock: Lock): Promise<number> {
  // It has no terminal, which may be closed, and nothing to say but its answer.
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;
  const placer = fork(PLACER, [site], { detached: true, stdio: [...stdio] });
  await once(placer, 'spawn');
  const answer = answerOf(placer);
  try {
    lock.handOver(placer.pid ?? 0);
  } catch (error) {
    // Without the lock it does nothing.
    placer.disconnect();
    throw error;
  }
  // If that fails, it has ended.
  placer.send('begin', () => undefined);
  const outcome = await answer;
  if (!outcome) throw new HalfPlaced('the process that put files there was stopped');
  if ('failed' in outcome) throw errorOf(outcome.failed);
  return outcome.removed;
}

/** What it answers; nothing where it has ended without. */
async function answerOf(placer: ChildProcess): Promise<Outcome | undefined> {
  const ended = once(placer, 'exit');
  const answer = await Promise.race([once(placer, 'message'), once(placer, 'disconnect')]);
  const [outcome] = answer as [Outcome?];
  if (!outcome) await ended;
  return outcome;
}

function errorOf({ name, message, stack, code }: Told): Error {
  if (name === HalfPlaced.name) return new HalfPlaced(message);
  if (name === Failure.name) return new Failure(message);
  const system = code === undefined ? {} : { code, syscall: name };
  return Object.assign(new Error(message), { stack }, system);
}
