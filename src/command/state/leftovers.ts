import { readdirSync } from 'node:fs';
import { STATE_NAME, type KnownState } from './known-state.ts';
import { keepOnly } from './state-folder.ts';
import { isRecords } from './state-path.ts';

/**
 * Removes the texts that runs left which were broken off: each would else take as much room again, of
 * a disk that may have been full.
 *
 * @param folder of the states of one bundle, which no other run has
 * @param known what the last run left that was not broken off, if any
 * @throws the system's error
 */
export function removeLeftovers(
  folder: string,
  known: Pick<KnownState, 'spools' | 'segments'> | undefined,
): void {
  const records = readdirSync(folder).filter(isRecords);
  const { spools = [], segments = [] } = known ?? {};
  const indexes = segments.map(({ index }) => index.name);
  keepOnly(folder, new Set([STATE_NAME, ...records, ...spools, ...indexes]));
}
