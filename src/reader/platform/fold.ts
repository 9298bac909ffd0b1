/** A name without case and without marks above its letters, neither of which one types. */
function fold(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether a word of a name begins as the text does. */
export function beginsWith(name: string, text: string): boolean {
  return ` ${fold(name).replaceAll(/[-\s]+/gu, ' ')}`.includes(` ${fold(text)}`);
}
