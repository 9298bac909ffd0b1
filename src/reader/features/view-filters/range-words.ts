import { filterStrings } from '../../strings/filter.ts';

/** "12 Nov to 19 Nov", or one day by itself. */
export function rangeWords(from: string, to: string): string {
  return from === to ? from : filterStrings.dates.range({ from, to });
}
