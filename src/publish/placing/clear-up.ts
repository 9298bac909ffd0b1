import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { LOCK_NAME } from '../../command/lock-name.ts';
import type { Lock } from '../../command/lock.ts';
import { holdsSite } from '../holds-site.ts';
import { stagingOf } from '../staging.ts';

/** Leaves a site's folder to the next build, with nothing that only the last one needed. */
export function clearUp(site: string, lock: Lock): void {
  rmSync(stagingOf(site), { recursive: true, force: true });
  leave(site, lock);
}

/** A folder that holds half of a first site stays locked: by that the next build knows it for ours. */
export function leave(site: string, lock: Lock): void {
  const isEmpty = readdirSync(site).every((name) => name === LOCK_NAME);
  if (isEmpty || holdsSite(site)) lock.release();
  if (isEmpty) rmdirSync(site);
}
