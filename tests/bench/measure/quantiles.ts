/**
 * The value that a share of all is at most: the nearest rank (ISO 16269-4). `share` from 0 to 1.
 *
 * @throws RangeError when there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('no values to take a quantile of');
  return found;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
