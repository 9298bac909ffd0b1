/** The part of a text in whose place another has something else, in UTF-16 units. */
function changedPart(
  text: string,
  other: string,
): { readonly start: number; readonly end: number } {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start++;
  let same = 0;
  while (same < most - start && text.at(-1 - same) === other.at(-1 - same)) same++;
  return { start, end: text.length - same };
}

/**
 * Changes what a field with the focus holds by an edit of the reader's, which the browser takes back
 * by undo: a value that is set cannot be. `execCommand` is the one way there.
 *
 * @param caret where the caret is then, in UTF-16 units
 * @returns false, and nothing done, where the browser cannot
 */
export function editField(field: HTMLInputElement, text: string, caret: number): boolean {
  if (document.activeElement !== field || !('execCommand' in document)) return false;
  // Undo selects what was changed: no more than that, or the next letter would replace it all.
  const { start, end } = changedPart(field.value, text);
  const added = text.slice(start, text.length - field.value.length + end);
  field.setSelectionRange(start, end);
  // With nothing to delete, it would take the letter before.
  const same = start === end && added === '';
  const done = same || document.execCommand(added === '' ? 'delete' : 'insertText', false, added);
  if (done) field.setSelectionRange(caret, caret);
  return done;
}
