// What jsdom lacks of a browser, as far as the reader uses it.

// jsdom brings a Uint8Array of its own, of which the bytes from Node's encoders are no instances.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

/** Elements that had the focus when a dialog opened. */
const before = new WeakMap<HTMLDialogElement, Element | null>();

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  before.set(this, document.activeElement);
  this.open = true;
  const wanted = this.querySelector<HTMLElement>('[autofocus]');
  (wanted ?? this.querySelector<HTMLElement>('button, a[href], input'))?.focus();
};

HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  const back = before.get(this);
  if (back instanceof HTMLElement) back.focus();
  this.dispatchEvent(new Event('close'));
};

// Escape asks an open dialog to close, as a browser does.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const open = document.querySelector('dialog[open]');
  open?.dispatchEvent(new Event('cancel', { cancelable: true }));
});

// Tests are read by a Briton, as journeys are, wherever they run.
Object.defineProperty(navigator, 'languages', { value: ['en-GB', 'en'] });

window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};

// A page of no size, for a mouse: no query is answered with yes.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });

/** Without a layout, everything in the page is in sight. */
class AllInSight implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #callback: IntersectionObserverCallback;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe(target: Element): void {
    const entry: Partial<IntersectionObserverEntry> = { target, isIntersecting: true };
    this.#callback([entry as IntersectionObserverEntry], this);
  }

  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }
}
window.IntersectionObserver = AllInSight;
