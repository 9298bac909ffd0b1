import { idle } from '../platform/idle.ts';
import { isText, putIn } from './do-again.ts';

/** So many frames are waited for what comes with code or answers that are still on their way. */
const MOST_FRAMES = 300;

/**
 * Does once more, on a page that takes the place of the one that it was done on, what was done before
 * any code had come: to the elements that have the same words.
 *
 * @param elements in the order in which they were pressed; of a page that is there until the first await
 * @param focused what had the focus there
 */
export async function doElsewhere(
  elements: readonly EventTarget[],
  focused: Element | null,
): Promise<void> {
  const found = elements.filter((element) => element instanceof HTMLElement);
  const deeds = found.map((element) => ({
    turn: turnOf(element),
    like: likeness(element),
    act: deedOf(element),
  }));
  if (focused instanceof HTMLInputElement) {
    deeds.push({ turn: FIRST, like: likeness(focused), act: focus });
  }
  for (const { like, act } of deeds.filter(({ turn }) => turn < LAST).sort(byTurn)) {
    await doTo(like, act);
  }
  // The page may not have theirs, as of a story that it does not list: they do not wait for each other.
  const buttons = deeds.filter(({ turn }) => turn === LAST);
  await Promise.all(buttons.map(({ like, act }) => doTo(like, act)));
}

async function doTo(like: Likeness, act: Deed): Promise<void> {
  const twin = await twinOf(like);
  if (twin) act(twin);
}

const FIRST = 0;
const LAST = 4;

/** What is chosen leads to another address, which has no words that are still being typed: those come later. */
function turnOf(element: HTMLElement): number {
  if (element instanceof HTMLFormElement) return 3;
  if (element instanceof HTMLSelectElement) return 1;
  if (!(element instanceof HTMLInputElement)) return LAST;
  return element.type === 'search' ? 2 : 1;
}

function byTurn(a: { readonly turn: number }, b: { readonly turn: number }): number {
  return a.turn - b.turn;
}

interface Likeness {
  readonly tag: string;
  readonly words: string;
  /** Itself is none like it. */
  readonly element: HTMLElement;
}

function likeness(element: HTMLElement): Likeness {
  return { tag: element.localName, words: wordsOf(element), element };
}

type Deed = (twin: HTMLElement) => void;

/** What was done to an element, which is read now, to do it to another one. */
function deedOf(element: HTMLElement): Deed {
  if (element instanceof HTMLFormElement) {
    return (twin) => twin instanceof HTMLFormElement && twin.requestSubmit();
  }
  if (element instanceof HTMLSelectElement || isText(element)) return putting(element);
  if (!(element instanceof HTMLInputElement)) return (twin) => twin.click();
  const { checked } = element;
  return (twin) => twin instanceof HTMLInputElement && twin.checked !== checked && twin.click();
}

function putting({ value }: HTMLInputElement | HTMLSelectElement): Deed {
  return (twin) => {
    if (twin instanceof HTMLSelectElement || isText(twin)) putIn(twin, value);
  };
}

function focus(twin: HTMLElement): void {
  twin.focus();
}

/** Until what was done before has its address, and is drawn. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await idle();
}

/** The element with the same words that stands here, once it does. */
async function twinOf({ tag, words, element }: Likeness): Promise<HTMLElement | undefined> {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    await settled();
    for (const twin of document.querySelectorAll<HTMLElement>(tag)) {
      if (twin !== element && wordsOf(twin) === words) return twin;
    }
  }
  return undefined;
}

/** What tells an element from others like it: its name and its description. */
function wordsOf(element: HTMLElement): string {
  if (element instanceof HTMLFormElement) return element.getAttribute('role') ?? '';
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<Element>)] : [];
  const told = labels.map((label) => label.textContent).join(' ') || element.textContent;
  const [name = told, description] = ['aria-label', 'aria-description'].map(
    (attribute) => element.getAttribute(attribute) ?? undefined,
  );
  return `${name}\n${description}`;
}
