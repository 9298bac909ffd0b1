import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../bundle/files.ts';
import { BundleProblem } from '../bundle/problems.ts';
import { readManifest } from '../bundle/read.ts';
import { Failure } from './failure.ts';
import { SAMPLE_TITLE } from './places.ts';

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Whether a folder holds a bundle that this version of Broadsheet can read. The sample edition of
 * another version counts as none: it is made again.
 *
 * @param given the folder as the person named it
 * @throws Failure when it is somebody's own of another version, whose place no sample may take
 */
export function holdsBundle(folder: string, given: string): boolean {
  const content = contentOf(join(folder, MANIFEST_PATH));
  if (content === undefined) return false;
  try {
    readManifest(content);
    return true;
  } catch (error) {
    if (!(error instanceof BundleProblem) || error.kind !== 'version') return false;
    const { title }: { title?: unknown } = JSON.parse(content.toString());
    if (title === SAMPLE_TITLE) return false;
    throw new Failure(
      `${given} holds ${JSON.stringify(title)}, which another version of Broadsheet made: ${error.detail}. ` +
        'Bundle its archive again (npm run bundle -- your-folder), or remove the folder to see the sample edition.',
    );
  }
}
