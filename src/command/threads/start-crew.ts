import { CODE_CACHE } from '../places.ts';
import { isLarge, statePath } from '../state/state-path.ts';
import { Crew } from './crew.ts';

/** What it takes to know whether threads will be needed. */
interface Wanted {
  readonly threads: number;
  /** Folder of all states, and that of the bundle. */
  readonly cache?: string;
  readonly out: string;
}

/** The threads of a run, started where so much was read before that looking at it takes several. */
export function startCrew({ threads, cache, out }: Wanted): Crew {
  const crew = new Crew(threads, CODE_CACHE);
  if (cache !== undefined && isLarge(statePath(cache, out))) crew.start({ light: true });
  return crew;
}
