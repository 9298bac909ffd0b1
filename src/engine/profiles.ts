import type { ProviderId } from '../bundle/ids.ts';
import type { Manifest } from '../bundle/manifest.ts';
import type { ProviderProfile } from '../bundle/records.ts';
import type { Store } from './store.ts';

/**
 * A provider's profile. The manifest tells which file would hold it (binary search), so at most one
 * is read.
 *
 * @returns undefined when the edition has no such provider
 * @throws BundleProblem when that file can't be used
 */
export async function findProfile(
  store: Store,
  { providers }: Manifest,
  id: ProviderId,
  signal?: AbortSignal,
): Promise<ProviderProfile | undefined> {
  let low = 0;
  let high = providers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((providers[middle]?.first ?? id) <= id) low = middle + 1;
    else high = middle;
  }
  const ref = providers[low - 1];
  if (!ref) return undefined;
  const profiles = await store.providers(ref.file, signal);
  return profiles.find((profile) => profile.id === id);
}
