import type { TextRange } from '../../../engine/answers.ts';

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly TextRange[] | undefined;
}

/** A text with the words that were looked for marked in it. */
export function Marked({ text, marks }: MarkedProps) {
  if (!marks) return text;
  return [
    ...marks.flatMap(({ start, end }, place) => [
      text.slice(marks[place - 1]?.end ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(marks.at(-1)?.end ?? 0),
  ];
}
