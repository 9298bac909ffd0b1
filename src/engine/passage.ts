import { shorten } from '../bundle/excerpt.ts';

/** So much of a text is kept before what a passage is cut for, at most, in UTF-16 units. */
const BEFORE = 60;

/** Where a passage may begin: behind a space, or where a script has none between whole characters. */
function beginOf(text: string, at: number): number {
  const least = Math.max(0, at - BEFORE);
  if (least === 0) return 0;
  const space = text.slice(least, at).search(/\s\S/u);
  if (space >= 0) return least + space + 1;
  const joined = /^[\p{M}\u200d\udc00-\udfff]/u;
  let begin = least;
  while (begin < at && (joined.test(text.slice(begin)) || text[begin - 1] === '\u200d')) begin++;
  return begin;
}

/** The part of a long text that shows what stands at a place, as long as an excerpt on a card. */
export function passageAround(text: string, at: number): string {
  const begin = beginOf(text, at);
  return begin === 0 ? shorten(text) : shorten(`…${text.slice(begin)}`);
}
