import { blockAt, blockCount, type ListShape } from './list-shape.ts';

/** The height of a row, in CSS pixels, until some have been measured. */
export const ROW_HEIGHT = 150;

/** Which blocks of a list are in the page, and the room that the others would take. */
export interface FeedWindow {
  readonly blocks: readonly {
    readonly index: number;
    /** Room above it, since the block before it or the top of the list, in px. */
    readonly room: number;
  }[];
  /** Room below the last. */
  readonly after: number;
  /** What a row that has not come takes. */
  readonly rowHeight: number;
}

/** All of a list. */
export function wholeWindow(shape: ListShape): FeedWindow {
  return firstBlocks(blockCount(shape), 0);
}

/** The first page of a long list, and room for the rest. */
export function firstWindow(shape: ListShape): FeedWindow {
  const { total, first } = shape;
  const count = blockCount({ total: Math.min(total, first), first });
  const { to } = blockAt(count - 1, shape);
  return firstBlocks(count, Math.min((total - to) * ROW_HEIGHT, MOST_HEIGHT));
}

function firstBlocks(count: number, after: number): FeedWindow {
  const blocks = Array.from({ length: count }, (_, index) => ({ index, room: 0 }));
  return { blocks, after, rowHeight: ROW_HEIGHT };
}

/**
 * Browsers cut the height of a page: Firefox at some 17.9 million px, Chromium and Safari at 33.5.
 * Longer lists are squeezed into this: see scroll-space.ts.
 */
export const MOST_HEIGHT = 15_000_000;
