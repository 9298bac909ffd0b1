import { createContext, use } from 'react';

/** Whether pictures may be asked of other sites, which then learn that somebody reads. */
export const OtherSitesContext = createContext(true);

export function useOtherSites(): boolean {
  return use(OtherSitesContext);
}
