/** Whole numbers up to this are exact. */
const EXACT = 2 ** 53;

/**
 * The numbers from 0 in the order of their keys, those with the same key in their own order. A key
 * and its number are sorted as one number where both fit into it, which needs no comparison to be
 * called.
 *
 * @param keys a number each, changed by this
 */
export function orderBy(keys: Float64Array): Uint32Array<ArrayBuffer> {
  const { length } = keys;
  const order = new Uint32Array(length);
  if (!pack(keys)) {
    for (let number = 0; number < length; number++) order[number] = number;
    return order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  }
  keys.sort();
  const span = spanOf(length);
  for (let at = 0; at < length; at++) {
    const key = keys[at] ?? 0;
    order[at] = key - Math.floor(key / span) * span;
  }
  return order;
}

/** A power of two, so that dividing by it is exact. */
function spanOf(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, length)));
}

/** Puts each key's number behind it. @returns whether they fit; else nothing has changed */
function pack(keys: Float64Array): boolean {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    if (!Number.isInteger(key)) return false;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const span = spanOf(keys.length);
  if ((most - least + 1) * span > EXACT) return false;
  for (let at = 0; at < keys.length; at++) keys[at] = ((keys[at] ?? 0) - least) * span + at;
  return true;
}
