import { once } from 'node:events';
import { systemCode } from '../../command/failure.ts';
import { Lock } from '../../command/lock.ts';
import { stagingOf } from '../staging.ts';
import { clearUp, leave } from './clear-up.ts';
import { HalfPlaced, putInPlace } from './put-in-place.ts';
import { readList } from './site-list.ts';

/** An error by what it takes to make it again in another process. */
export interface Told {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a system error. */
  readonly code: string | undefined;
}

/** What the process that puts a site in place answers the build. Plain data. */
export type Outcome = { readonly removed: number } | { readonly failed: Told };

/**
 * Puts the site in place that lies complete in its staging folder, and clears up: as soon as the build
 * says so or is gone, where it has handed over its lock by then. Where it has not, nothing is done.
 *
 * @param site its folder, absolute
 */
export async function placeWhenTold(site: string): Promise<void> {
  if (process.connected) {
    await Promise.race([once(process, 'message'), once(process, 'disconnect')]);
  }
  const lock = Lock.handedOver(site, 'site');
  const outcome = attempt(site, lock);
  // Whoever has killed the build may have closed the channel meanwhile.
  process.send?.(outcome, () => {
    if (process.connected) process.disconnect();
  });
}

function attempt(site: string, lock: Lock): Outcome {
  try {
    lock.confirm();
    return { removed: place(site, lock) };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { failed: { name, message, stack, code: systemCode(error) } };
  }
}

/** @throws as `putInPlace` */
function place(site: string, lock: Lock): number {
  const staging = stagingOf(site);
  const list = readList(staging);
  if (!list) throw new Error(`${staging} holds no site`);
  let removed;
  try {
    removed = putInPlace(site, staging, list);
  } catch (error) {
    // What is left there, the next build needs to put the rest in place.
    if (error instanceof HalfPlaced) leave(site, lock);
    else clearUp(site, lock);
    throw error;
  }
  clearUp(site, lock);
  return removed;
}
