import { MOST_HEIGHT } from './feed-window.ts';

/** Further than so many screens at once is no reading on, but a jump: the scroll bar was dragged. */
const JUMP = 3;

/**
 * Maps a list that is higher than browsers allow onto a page that is not. Offsets are those of the
 * top of the screen below the top of the list, in px.
 *
 * Near both ends, a third of the page each, a pixel of the page is a pixel of the list. In between
 * the list is squeezed: a jump lands in proportion, but reading on moves the list by as much as the
 * page, and `shift`, how far the list is ahead of the page, stays. `settle` then brings the page to
 * where it should be, when nobody scrolls.
 */
export class ScrollSpace {
  shift: number;
  #limit: number;
  #height = 0;
  #page: number | undefined;
  #isNew: boolean;

  /** @param shift of the list as it was left; none where it is new */
  constructor(shift?: number, limit = MOST_HEIGHT) {
    this.shift = shift ?? 0;
    this.#isNew = shift === undefined;
    this.#limit = limit;
  }

  /** The height on the page of a list of this height. */
  fit(height: number): number {
    this.#height = height;
    return Math.min(height, this.#limit);
  }

  /** Where in the list the reader is, now that the page is here. */
  follow(page: number, screen: number): number {
    // Whoever scrolled before the list was here has jumped in a page that holds the whole of it.
    const before = this.#page ?? (this.#isNew ? 0 : page);
    const step = Math.abs(page - before);
    this.#page = page;
    if (step > JUMP * screen || this.#atAnEnd(page, screen)) this.shift = this.#toList(page) - page;
    return page + this.shift;
  }

  /** Where the page belongs, with the reader here in the list. */
  settle(list: number): number {
    const page = this.#toPage(list);
    this.#page = page;
    this.shift = list - page;
    return page;
  }

  /** Where the page ends, so does the list. */
  #atAnEnd(page: number, screen: number): boolean {
    return this.#height <= this.#limit || page < screen || page > this.#limit - 2 * screen;
  }

  #toPage(list: number): number {
    const end = this.#limit / 3;
    return this.#height <= this.#limit ? list : between(list, this.#height, this.#limit, end);
  }

  #toList(page: number): number {
    const end = this.#limit / 3;
    return this.#height <= this.#limit ? page : between(page, this.#limit, this.#height, end);
  }
}

/** From a line of one length to one of another: alike for `end` at both ends, in proportion between. */
function between(offset: number, from: number, to: number, end: number): number {
  if (offset <= end) return offset;
  if (offset >= from - end) return to - (from - offset);
  return end + ((offset - end) * (to - 2 * end)) / (from - 2 * end);
}
