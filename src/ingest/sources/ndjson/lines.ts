import { decode, MOST_BYTES } from '../text-file.ts';

const NEW_LINE = 0x0a;

/** Whether a file is one of lines. */
export function isLines(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(path);
}

/** Some whole lines of a file. */
export interface LineBlock {
  readonly text: string;
  /** How many lines it holds. */
  readonly lines: number;
  /** Lines that are not in the text, where an empty one stands for each; counted from 1. */
  readonly unusable: readonly { readonly line: number; readonly reason: string }[];
}

/** One line's text, or why it can't be used. */
function textOf(line: Uint8Array): { readonly text: string } | { readonly reason: string } {
  if (line.length > MOST_BYTES) return { reason: 'this line is longer than 32 MiB' };
  const text = decode(line);
  return text === undefined ? { reason: 'this line is not text in UTF-8' } : { text };
}

/** Takes the bytes of a block apart. */
export function linesOf(bytes: Uint8Array): LineBlock {
  const unusable: { line: number; reason: string }[] = [];
  const texts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    const read = textOf(line);
    if ('reason' in read) unusable.push({ line: texts.length + 1, reason: read.reason });
    texts.push('text' in read ? read.text : '');
  }
  return { text: texts.join('\n'), lines: texts.length, unusable };
}
