import { foldName } from '../../bundle/words/fold.ts';

/** A name without marks above its letters in any script, which one does not type. */
function fold(name: string): string {
  return foldName(name).normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Whether a word of a name begins as the text does, whatever signs stand around it. */
export function beginsWith(name: string, text: string): boolean {
  const wanted = fold(text);
  return wanted === '' ? text.trim() === '' : ` ${fold(name)}`.includes(` ${wanted}`);
}
