import type { Manifest } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Store } from './store.ts';

/** Asks the edition that is open, or the one that has taken its place. */
type Ask<Opened> = <Answer>(
  question: (opened: Opened) => Promise<Answer>,
  signal?: AbortSignal,
  lacks?: (answer: Answer) => boolean,
) => Promise<Answer>;

export interface Current<Opened> {
  /**
   * Where an answer fails for a file that is not there, or `lacks` something for one, the manifest is
   * read anew, once; where it is that of another edition, the question is asked again there.
   */
  readonly ask: Ask<Opened>;
  /** Resolves when next another edition takes the place of the one that is open. */
  renewed(): Promise<void>;
}

/** A file was not there: so hosts answer for an edition that has been replaced. */
function isMissing(error: unknown): boolean {
  return error instanceof BundleProblem && error.kind === 'missing';
}

/** A manifest that cannot be read changes nothing; one for another reader is what has to be said. */
function isNoVersion(error: unknown): undefined {
  if (error instanceof BundleProblem && error.kind === 'version') throw error;
}

/** The edition that questions are answered from, opened with the first of them. */
export function createCurrent<Opened extends { readonly manifest: Manifest }>(
  store: Store,
  open: (manifest: Manifest) => Opened,
): Current<Opened> {
  let current: Opened | undefined;
  let renewal = Promise.withResolvers<void>();

  async function isReplaced(own: Opened, signal?: AbortSignal): Promise<boolean> {
    const newest = await store.newestManifest(signal).catch(isNoVersion);
    // Another question may have been first.
    if (current !== own) return true;
    if (!newest || JSON.stringify(newest) === JSON.stringify(own.manifest)) return false;
    current = open(newest);
    renewal.resolve();
    renewal = Promise.withResolvers();
    return true;
  }

  return {
    ask: async (question, signal, lacks = () => false) => {
      const manifest = current?.manifest ?? (await store.manifest(signal));
      const own = (current ??= open(manifest));
      const answer = question(own);
      const lost = await answer.then(lacks, isMissing);
      // One that was replaced meanwhile answers no more: whoever hears of it asks everything anew.
      if (current === own && !(lost && (await isReplaced(own, signal)))) return answer;
      signal?.throwIfAborted();
      return question(current);
    },
    renewed: () => renewal.promise,
  };
}
