// Part of the page's script: what is pressed, chosen or typed on a page that was rendered in Node before
// the reader's code has come is noted here, and done by `do-again.ts`. Links are not: they lead on
// without code.

const EVENTS = ['click', 'change', 'input', 'submit'] as const;
const pressed = new Set<EventTarget>();
/** What was pressed so far. */
export const noted: ReadonlySet<EventTarget> = pressed;

function note(event: Event): void {
  // Without code a form leads nowhere; the policy forbids it, too.
  if (event.type === 'submit') event.preventDefault();
  const target =
    event.type === 'click' ? (event.target as Element).closest('button') : event.target;
  // Once: who presses again while nothing happens does not mean to undo it.
  if (target) pressed.add(target);
}

for (const name of EVENTS) document.addEventListener(name, note, true);

/** Ends the noting. @returns what was pressed, chosen, typed into or submitted, in that order */
export function earlyPresses(): EventTarget[] {
  for (const name of EVENTS) document.removeEventListener(name, note, true);
  return [...pressed];
}
