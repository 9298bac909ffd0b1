import { MANIFEST_PATH } from '../bundle/files.ts';
import { BundleProblem } from '../bundle/problems.ts';

/**
 * Brings the bytes of a file of a bundle.
 *
 * @param path relative to the bundle
 * @param fresh past every cache, since one may hold what failed before
 * @throws BundleProblem `missing` or `unreachable`, or the reason of `signal` when that aborts
 */
export type FetchFile = (
  path: string,
  signal?: AbortSignal,
  fresh?: boolean,
) => Promise<Uint8Array>;

/** Everything but the manifest never changes, so caches may keep it for ever. */
function cacheMode(path: string, fresh: boolean): RequestCache {
  if (fresh) return 'reload';
  return path === MANIFEST_PATH ? 'no-cache' : 'default';
}

/** @throws BundleProblem when the answer is not a file of a bundle */
function checkResponse(path: string, response: Response): void {
  if (response.status === 404 || response.status === 410) {
    throw new BundleProblem('missing', path, `nothing is there (status ${response.status})`);
  }
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw new BundleProblem('unreachable', path, `the host answered with status ${status}`);
  }
  if (response.headers.get('content-type')?.includes('text/html')) {
    throw new BundleProblem('missing', path, 'a web page came where data was expected');
  }
}

/**
 * Reads the files of a bundle over `fetch`.
 *
 * @param base absolute address of the bundle's folder
 */
export function fetchFromBundle(base: string): FetchFile {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return async (path, signal, fresh = false) => {
    const options: RequestInit = { cache: cacheMode(path, fresh) };
    if (signal) options.signal = signal;
    try {
      const response = await fetch(new URL(path, folder), options);
      checkResponse(path, response);
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof BundleProblem) throw error;
      throw new BundleProblem('unreachable', path, 'no answer came: offline, or the host is down');
    }
  };
}
