import { existsSync } from 'node:fs';
import { CODE_CACHE } from '../places.ts';
import { holdsMany } from '../sources/holds-many.ts';
import { isLarge, statePath } from '../state/state-path.ts';
import { Crew } from './crew.ts';

/** What it takes to know whether threads will be needed. */
interface Wanted {
  readonly threads: number;
  /** Absolute paths of the sources. */
  readonly sources: readonly string[];
  /** Folder of all states, and that of the bundle. */
  readonly cache?: string;
  readonly out: string;
}

/**
 * The threads of a run, started where so much was read before that looking at it takes several, or
 * where nothing was and there is much to read: they load their code while this thread loads its own.
 */
export function startCrew({ threads, sources, cache, out }: Wanted): Crew {
  const crew = new Crew(threads, CODE_CACHE);
  const state = cache === undefined ? undefined : statePath(cache, out);
  if (state !== undefined && existsSync(state)) {
    if (isLarge(state)) crew.start({ light: true });
  } else if (holdsMany(sources)) {
    crew.start();
    crew.prepare('read');
  }
  return crew;
}
