import { useEffect, useState } from 'react';
import { pageKey } from '../../offline/page-key.ts';
import { siteWorkers } from '../platform/keeper.ts';

const keyOf = (at: Pick<URL, 'origin' | 'pathname'>) => pageKey(at, import.meta.env.BASE_URL);

/** Whether this page came as that of another address, so that one of its own may be kept. */
function mayBeKept(): boolean {
  const [came] = performance.getEntriesByType('navigation');
  const isOther = came !== undefined && keyOf(new URL(came.name)) !== keyOf(location);
  // A page that is kept shows nothing of what stands behind `?`.
  return isOther && location.search === '' && Boolean(siteWorkers()?.controller);
}

async function isKept(): Promise<boolean> {
  return (await caches.match(keyOf(location), { ignoreVary: true })) !== undefined;
}

/**
 * Loads the page of the address anew where it is kept as a whole: files of the edition that it needs
 * may never have been fetched, since such a page has what it shows in it.
 *
 * @param wanted no host answers
 * @returns true until it is known that there is none
 */
export function useKeptPage(wanted: boolean): boolean {
  const [isLooking, setLooking] = useState(() => wanted && mayBeKept());
  useEffect(() => {
    if (!isLooking) return;
    void isKept()
      .catch(() => false)
      .then((kept) => (kept ? location.reload() : setLooking(false)));
  }, [isLooking]);
  return isLooking;
}
