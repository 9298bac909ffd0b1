/**
 * Goes with a step of the history that typing into the search made: the box is ahead of such an
 * address, and keeps its text, caret and focus.
 */
export const TYPED = { typed: true } as const;

export function isTyped(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'typed' in state;
}
