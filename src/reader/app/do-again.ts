/** So many frames are waited for parts of a page whose code is still on its way. */
const MOST_FRAMES = 600;

/**
 * Does again what was done to elements before React knew of them. What a reader has put into fields
 * it leaves there, but has not heard of: it has to be told as if that were put in now.
 *
 * @param elements in the order in which they were pressed
 */
export async function doAgain(elements: readonly EventTarget[]): Promise<void> {
  const found = elements.filter((element) => element instanceof HTMLElement);
  // All is read before anything is done, and texts are told first: whatever is drawn anew puts back
  // what React knows.
  const deeds = found.map((element) => ({ element, act: doing(element), text: isText(element) }));
  for (const { element, act, text } of deeds) if (text) await oncePossible(element, act);
  const { activeElement, body } = document;
  // What comes with the first focus waits for one.
  if (activeElement !== body) activeElement?.dispatchEvent(bubbling('focusin'));
  for (const { element, act, text } of deeds) if (!text) await oncePossible(element, act);
}

/** A field for text, or for a day; no box that is ticked. */
export function isText(element: HTMLElement): element is HTMLInputElement {
  return element instanceof HTMLInputElement && !/^(checkbox|radio)$/.test(element.type);
}

function bubbling(name: string): Event {
  return new Event(name, { bubbles: true });
}

/** Puts a value in as a reader does: React hears of one that was not put in by its own way. */
export function putIn(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const { prototype } = field.constructor as typeof HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(bubbling(field instanceof HTMLSelectElement ? 'change' : 'input'));
}

function doing(element: HTMLElement): () => void {
  if (element instanceof HTMLFormElement) return () => element.requestSubmit();
  if (element instanceof HTMLSelectElement) {
    const { value } = element;
    return () => putIn(element, value);
  }
  if (isText(element)) return typing(element);
  return element instanceof HTMLInputElement ? choosing(element) : () => element.click();
}

/** From what React takes it to be. */
function choosing(field: HTMLInputElement): () => void {
  const { checked } = field;
  return () => {
    if (checked === field.defaultChecked) return;
    const { form, name } = field;
    const group = field.type === 'radio' ? document.getElementsByName(name) : [field];
    for (const one of group) {
      if (one instanceof HTMLInputElement && one.form === form) one.checked = one.defaultChecked;
    }
    field.click();
  };
}

/** React hears of a text only where it differs from the one that was put in by code. */
function typing(field: HTMLInputElement): () => void {
  return () => {
    const { value, selectionStart, selectionEnd } = field;
    field.value = '';
    putIn(field, value);
    // Null for fields that have no caret, as those of days. React puts the text in once more.
    if (selectionStart === null) return;
    queueMicrotask(() => field.setSelectionRange(selectionStart, selectionEnd));
  };
}

/** React keeps events from parts of a page that it has not taken over yet: those are tried again. */
async function oncePossible(element: HTMLElement, act: () => void): Promise<void> {
  for (let frame = 0; frame < MOST_FRAMES && element.isConnected; frame++) {
    if (passes(element)) {
      act();
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Whether events reach an element. */
function passes(element: HTMLElement): boolean {
  let passed = false;
  element.addEventListener('keyup', () => (passed = true), { once: true });
  element.dispatchEvent(new Event('keyup', { bubbles: true, cancelable: true }));
  return passed;
}
