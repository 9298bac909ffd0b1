import { createContext, use } from 'react';

/** Seconds since 1970 that the page takes for "now": fixed for a visit, and in tests and renders. */
export const NowContext = createContext<number | undefined>(undefined);

export function useNow(): number {
  return use(NowContext) ?? Date.now() / 1000;
}
