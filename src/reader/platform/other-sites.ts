import { createContext, use } from 'react';
import { liesInBundle } from '../../bundle/own-picture.ts';

/** Whether pictures may be asked of other sites, which then learn that somebody reads. */
export const OtherSitesContext = createContext(true);

/** Whether a picture may be shown: those that lie in the bundle always may. */
export function useMayShow(source: string | undefined): boolean {
  const otherSites = use(OtherSitesContext);
  return source !== undefined && (otherSites || liesInBundle(source));
}
