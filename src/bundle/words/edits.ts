/** A word backwards, letter by letter. */
export function reverseWord(word: string): string {
  return [...word].reverse().join('');
}

/**
 * Whether two words are one edit apart: a letter more, less, or another, or two neighbours swapped
 * (Damerau 1964).
 */
export function isOneEdit(one: string, other: string): boolean {
  const [a, b] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
  const longer = b.length - a.length;
  if (longer > 1 || one === other) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const same = (fromA: number, fromB: number): boolean => {
    for (let i = 0; fromA + i < a.length; i++) if (a[fromA + i] !== b[fromB + i]) return false;
    return true;
  };
  if (longer === 1) return same(start, start + 1);
  if (same(start + 1, start + 1)) return true;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && same(start + 2, start + 2);
}
