/** Order by UTF-16 units, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What was counted most often; among equals the first by `compareText`. Undefined for none. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [text, count] of counts) {
    if (count > most || (count === most && compareText(text, best ?? '') < 0)) {
      best = text;
      most = count;
    }
  }
  return best;
}
