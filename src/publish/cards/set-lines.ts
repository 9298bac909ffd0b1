/** How wide a text is, in the unit of the size that it is set in. */
export type Measure = (text: string) => number;

/** A room for lines. */
export interface Room {
  readonly width: number;
  readonly lines: number;
}

/** Longer words are cut, so that no address takes a line that it does not fit on. */
const LONGEST_WORD = 30;
const CUT = '…';

/**
 * Sets a text in lines of about the same width, as browsers balance headlines.
 *
 * @returns undefined where it does not fit into the room
 */
export function setLines(text: string, room: Room, measure: Measure): string[] | undefined {
  const words = wordsOf(text, measure);
  if (words.some(({ width }) => width > room.width)) return undefined;
  const space = measure(' ');
  const lines = fill(words, room.width, space);
  if (lines.length > room.lines) return undefined;
  let [least, most] = [0, room.width];
  while (most - least > 4) {
    const width = (least + most) / 2;
    if (fill(words, width, space).length > lines.length) least = width;
    else most = width;
  }
  return fill(words, most, space);
}

/** As much of a text as the room takes, with dots where it is cut. */
export function cutLines(text: string, room: Room, measure: Measure): string[] {
  const lines = fill(wordsOf(text, measure), room.width, measure(' '));
  if (lines.length <= room.lines) return lines;
  const kept = lines.slice(0, room.lines);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && measure(last + CUT) > room.width) {
    last = last.slice(0, last.lastIndexOf(' '));
  }
  return [...kept, last + CUT];
}

interface Word {
  readonly text: string;
  readonly width: number;
  /** It goes on what stands before it. */
  readonly goesOn: boolean;
}

function wordsOf(text: string, measure: Measure): Word[] {
  const parts = new RegExp(`.{1,${LONGEST_WORD}}`, 'g');
  return text.split(' ').flatMap((word) =>
    (word.match(parts) ?? []).map((part, at) => ({
      text: part,
      width: measure(part),
      goesOn: at > 0,
    })),
  );
}

function fill(words: readonly Word[], width: number, space: number): string[] {
  const lines: string[] = [];
  let taken = Infinity;
  for (const word of words) {
    const longer = taken + (word.goesOn ? 0 : space) + word.width;
    if (longer > width) {
      lines.push(word.text);
      taken = word.width;
    } else {
      lines.push(`${lines.pop()}${word.goesOn ? '' : ' '}${word.text}`);
      taken = longer;
    }
  }
  return lines;
}
