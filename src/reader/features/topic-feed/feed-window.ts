import { blockAt, blockCount, type ListShape } from './list-shape.ts';
import { ROW_HEIGHT } from './row-height.ts';

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
  return firstBlocks(blockCount(shape), 0, ROW_HEIGHT);
}

/**
 * The first page of a long list, and room for the rest.
 *
 * @param rowHeight what each of those is reckoned to take, in px
 */
export function firstWindow(shape: ListShape, rowHeight: number): FeedWindow {
  const { total, first } = shape;
  const count = blockCount({ total: Math.min(total, first), first });
  const { to } = blockAt(count - 1, shape);
  return firstBlocks(count, Math.min((total - to) * rowHeight, MOST_HEIGHT), rowHeight);
}

function firstBlocks(count: number, after: number, rowHeight: number): FeedWindow {
  const blocks = Array.from({ length: count }, (_, index) => ({ index, room: 0 }));
  return { blocks, after, rowHeight };
}

/**
 * Browsers cut the height of a page: Firefox at some 17.9 million px, Chromium and Safari at 33.5.
 * Longer lists are squeezed into this: see scroll-space.ts.
 */
export const MOST_HEIGHT = 15_000_000;
