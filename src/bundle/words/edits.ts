/** A word backwards, letter by letter. */
export function reverseWord(word: string): string {
  let reversed = '';
  for (const letter of word) reversed = letter + reversed;
  return reversed;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** How many units two texts have in common at their beginning, whole pairs only. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  return start > 0 && isHigh(a, start - 1) ? start - 1 : start;
}

/** How many at their end, behind a beginning that is shared. */
function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let end = 0;
  while (end < most && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return end > 0 && isLow(a, a.length - end) ? end - 1 : end;
}

/**
 * Whether two words are one edit apart: a letter more, less, or another, or two neighbours swapped
 * (Damerau 1964). A letter is a code point. It looks at thousands of words, most of them far apart,
 * and makes nothing for those.
 */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  const start = sharedStart(one, other);
  const end = sharedEnd(one, other, start);
  // What differs is at most two letters, of two units each.
  if (Math.max(one.length, other.length) - start - end > 4) return false;
  const a = Array.from(one.slice(start, one.length - end));
  const b = Array.from(other.slice(start, other.length - end));
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
