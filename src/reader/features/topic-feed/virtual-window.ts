import {
  defaultRangeExtractor,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import type { FeedWindow } from './feed-window.ts';
import { blockCount, blockOf, rowsIn, type ListShape } from './list-shape.ts';
import { anchorOf, hold, type Anchor } from './row-anchor.ts';
import { meanRowHeight } from './row-height.ts';
import { rowAt } from './row-place.ts';
import { ScrollSpace } from './scroll-space.ts';
import { isSameWindow } from './virtual-change.ts';
import { BRING, type Wanted } from './wanted-row.ts';

/** The page is still when it has not been scrolled for so long, in ms. */
const STILL_AFTER = 150;

/** Where a reader was in a list, to go back to. Offsets in px. */
export interface ListState {
  /** Measured heights of blocks. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly rowHeight: number;
  /** Of the top of the screen, from the top of the list. */
  readonly offset: number;
  readonly shift: number;
  /** A place whose row stays in the page wherever the reader is: the one that last had the focus. */
  readonly pinned: number | undefined;
}

export interface OpenOptions {
  readonly feed: HTMLElement;
  readonly shape: ListShape;
  readonly from: ListState | undefined;
  /** What a row takes, as the room of the list was reckoned until now, in px. */
  readonly rowHeight: number;
  /** With `now` it has to be in the page when this returns. */
  readonly onChange: (window: FeedWindow, now: boolean) => void;
}

/**
 * Tells which blocks of a long list belong into the page as it is scrolled, with TanStack Virtual;
 * keeps what the reader looks at in its place while what is above it becomes higher or lower.
 */
export class VirtualWindow {
  #feed: HTMLElement;
  #shape: ListShape;
  #onChange: OpenOptions['onChange'];
  #space: ScrollSpace;
  #rowHeight: number;
  #width: number;
  #pinned: number | undefined;
  #anchor: Anchor | undefined;
  #measuring = false;
  #exactly = false;
  #changed = false;
  #told: FeedWindow | undefined;
  #virtualizer: Virtualizer<Window, HTMLElement>;
  #close: () => void;
  #report: (offset: number, moving: boolean) => void = () => {};

  constructor({ feed, shape, from, rowHeight, onChange }: OpenOptions) {
    this.#feed = feed;
    this.#shape = shape;
    this.#onChange = onChange;
    this.#space = new ScrollSpace(from?.shift);
    this.#rowHeight = from?.rowHeight ?? rowHeight;
    this.#width = feed.clientWidth;
    this.#pinned = from?.pinned;
    const sizes = [...(from?.sizes ?? [])];
    this.#virtualizer = new Virtualizer(this.#options(sizes));
    this.#virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    this.#space.fit(this.#virtualizer.getTotalSize());
    if (from) this.#scrollTo(from.offset);
    const close = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    window.addEventListener('resize', this.#resized);
    feed.addEventListener(BRING, this.#wanted);
    this.#close = () => {
      window.removeEventListener('resize', this.#resized);
      feed.removeEventListener(BRING, this.#wanted);
      close();
    };
    this.#publish(false);
  }

  /**
   * To be called whenever blocks have come into the page, or rows: from which place on. Heights below
   * what the reader looks at are told by the browser, before they are painted: to ask for them now
   * would lay the page out once more. Those above it have to be known at once.
   */
  measure(from = Infinity): void {
    const exactly = this.#exactly;
    this.#exactly ||= this.#anchor !== undefined && from <= this.#anchor.place;
    // Told once of all of them: what follows from a height is reckoned for the whole list.
    this.#measuring = true;
    for (const block of this.#feed.querySelectorAll<HTMLElement>('[data-index]')) {
      this.#virtualizer.measureElement(block);
    }
    this.#measuring = false;
    this.#exactly = exactly;
    if (!this.#changed) return;
    this.#changed = false;
    this.#resettle();
  }

  /** More of the list is known now, or less; what is in sight stays. */
  resize(shape: ListShape): void {
    this.#shape = shape;
    this.#virtualizer.setOptions(this.#options([]));
    this.#publish(false);
  }

  /** Keeps the row of a place in the page, and those beside it, wherever the reader goes. */
  pin(place: number): void {
    this.#pinned = place;
    // What it has told before holds for as long as its options do.
    this.#virtualizer.setOptions(this.#options([]));
  }

  /** Brings the row of a place into the page and into sight, so far below the top of the screen. */
  bring(place: number, top: number): HTMLElement | null {
    this.pin(place);
    // Where it stands among the others has to be known at once.
    this.#exactly = true;
    this.#publish(true);
    this.#exactly = false;
    const row = rowAt(this.#feed, place);
    const block = row?.closest<HTMLElement>('[data-index]');
    const start = this.#startOf(blockOf(place, this.#shape));
    if (!row || !block || start === undefined) return null;
    const inside = row.getBoundingClientRect().top - block.getBoundingClientRect().top;
    const offset = start + inside - top;
    this.#anchor = undefined;
    this.#scrollTo(offset);
    this.#report(offset, false);
    this.#publish(true);
    this.#scrollTo(offset);
    this.#anchor = { place, top };
    return rowAt(this.#feed, place);
  }

  state(): ListState {
    return {
      sizes: new Map(
        [...this.#virtualizer.itemSizeCache].map(([block, size]) => [Number(block), size]),
      ),
      rowHeight: this.#rowHeight,
      offset: this.#virtualizer.scrollOffset ?? 0,
      shift: this.#space.shift,
      pinned: this.#pinned,
    };
  }

  close(): void {
    this.#close();
  }

  #options(sizes: readonly (readonly [number, number])[]): VirtualizerOptions<Window, HTMLElement> {
    return {
      count: blockCount(this.#shape),
      getScrollElement: () => window,
      estimateSize: (index) => rowsIn(index, this.#shape) * this.#rowHeight,
      overscan: 1,
      rangeExtractor: (range) => this.#withPinned(defaultRangeExtractor(range), range.count),
      initialOffset: () => this.#offset(),
      initialMeasurementsCache: sizes.map(([index, size]) => {
        return { index, key: index, size, start: 0, end: size, lane: 0 };
      }),
      observeElementRect: observeWindowRect,
      observeElementOffset: (_, report) => this.#observe(report),
      // Where the page is scrolled to is decided here.
      scrollToFn: () => {},
      measureElement: (block, entry) => this.#heightOf(block, entry !== undefined),
      onChange: () => {
        if (this.#measuring) this.#changed = true;
        else this.#resettle();
      },
    };
  }

  /** Heights have changed, or what is near the reader. */
  #resettle(): void {
    if (this.#anchor) hold(this.#feed, this.#anchor);
    this.#publish(false);
  }

  /** Where the reader is in the list. */
  #offset(): number {
    return this.#space.follow(-this.#feed.getBoundingClientRect().top, window.innerHeight);
  }

  #observe(report: (offset: number, moving: boolean) => void): () => void {
    this.#report = report;
    let timer: ReturnType<typeof setTimeout>;
    const still = () => {
      const { shift } = this.#space;
      const offset = this.#offset();
      report(offset, false);
      this.#space.settle(offset);
      if (Math.abs(this.#space.shift - shift) < 1) return;
      this.#publish(true);
      this.#scrollTo(offset);
    };
    const moved = () => {
      const { shift } = this.#space;
      // What was looked at goes with the page, and is not held.
      this.#anchor = undefined;
      report(this.#offset(), true);
      this.#anchor = anchorOf(this.#feed);
      if (this.#space.shift !== shift) this.#follow(Math.abs(this.#space.shift - shift));
      clearTimeout(timer);
      timer = setTimeout(still, STILL_AFTER);
    };
    window.addEventListener('scroll', moved, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', moved);
    };
  }

  /**
   * The list is ahead of the page by another length than before, in px. A row that stays in the page
   * stands as far from the others as in the list: a browser that scrolls to it, as it gets the focus,
   * does not land where the squeezed list has it.
   */
  #follow(shifted: number): void {
    const { place, top } = this.#anchor ?? {};
    const toPinned = place === this.#pinned && shifted > window.innerHeight;
    if (place !== undefined && top !== undefined && toPinned) this.bring(place, top);
    else this.#publish(false);
  }

  #publish(now: boolean): void {
    const items = this.#virtualizer.getVirtualItems();
    const height = this.#space.fit(this.#virtualizer.getTotalSize());
    let end = this.#space.shift;
    const blocks = items.map(({ index, start, end: itemEnd }) => {
      const room = Math.max(0, start - end);
      end = itemEnd;
      return { index, room };
    });
    const after = Math.max(0, height - (end - this.#space.shift));
    const next = { blocks, after, rowHeight: this.#rowHeight };
    if (!now && isSameWindow(this.#told, next)) return;
    this.#told = next;
    this.#onChange(next, now);
  }

  #scrollTo(offset: number): void {
    const top = window.scrollY + this.#feed.getBoundingClientRect().top;
    window.scrollTo({ top: top + this.#space.settle(offset), behavior: 'instant' });
  }

  #startOf(block: number): number | undefined {
    return this.#virtualizer.measurementsCache[block]?.start;
  }

  /** The block of the pinned row, and those beside it, to which the keyboard goes on. */
  #withPinned(range: number[], count: number): number[] {
    if (this.#pinned === undefined) return range;
    const block = blockOf(this.#pinned, this.#shape);
    const beside = [block - 1, block, block + 1].filter((index) => index >= 0 && index < count);
    return [...new Set([...range, ...beside])].sort((a, b) => a - b);
  }

  /** What is not laid out has no height to go by. */
  #heightOf(block: HTMLElement, laidOut: boolean): number {
    const index = Number(block.dataset['index']);
    const known = this.#virtualizer.itemSizeCache.get(index);
    if (!laidOut && !this.#exactly && known !== undefined) return known;
    if ((laidOut || this.#exactly) && block.offsetParent !== null) {
      return block.getBoundingClientRect().height;
    }
    return rowsIn(index, this.#shape) * this.#rowHeight;
  }

  #wanted = (event: Event): void => {
    const { place, top } = (event as CustomEvent<Wanted>).detail;
    if (place >= this.#shape.total) return;
    event.preventDefault();
    this.bring(place, top);
  };

  /** In another width all heights are others. */
  #resized = (): void => {
    if (this.#feed.clientWidth === this.#width) return;
    this.#width = this.#feed.clientWidth;
    const anchor = this.#anchor;
    this.#rowHeight = meanRowHeight(this.#feed);
    this.#virtualizer.measure();
    if (anchor) this.bring(anchor.place, anchor.top);
  };
}
