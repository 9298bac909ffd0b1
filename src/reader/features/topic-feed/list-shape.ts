import { PAGE_SIZE } from '../../../engine/query.ts';

/** Rows that come and go together as a long list is scrolled. */
const BLOCK = 8;

/** Longer lists are virtual: only what is near the reader is in the page. */
export const MOST_WHOLE = 60;

/**
 * A list as blocks of some rows. Places count from 0; blocks never reach over the end of a page of
 * the engine's answer, so that each can be drawn as soon as its page is there.
 */
export interface ListShape {
  /** Stories of the list, as far as is known. */
  readonly total: number;
  /** How many of them the first page brings. */
  readonly first: number;
}

export interface Block {
  readonly index: number;
  /** Places from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Offset of the page that brings its stories, and where that page ends. */
  readonly page: number;
  readonly pageEnd: number;
}

export function blockCount({ total, first }: ListShape): number {
  if (total <= first) return Math.min(ofFirst(first), Math.ceil(total / BLOCK));
  return ofFirst(first) + Math.ceil((total - first) / BLOCK);
}

export function blockAt(index: number, { total, first }: ListShape): Block {
  const own = ofFirst(first);
  if (index < own) {
    const to = index === own - 1 ? first : (index + 1) * BLOCK;
    const pageEnd = Math.min(first, total);
    return { index, from: index * BLOCK, to: Math.min(to, total), page: 0, pageEnd };
  }
  const from = first + (index - own) * BLOCK;
  const page = from - ((from - first) % PAGE_SIZE);
  const pageEnd = Math.min(page + PAGE_SIZE, total);
  return { index, from, to: Math.min(from + BLOCK, total), page, pageEnd };
}

/** How many rows a block has: for all blocks of a million stories this must cost next to nothing. */
export function rowsIn(index: number, shape: ListShape): number {
  const { total, first } = shape;
  const own = ofFirst(first);
  if (index >= own) return Math.min(BLOCK, total - first - (index - own) * BLOCK);
  const { from, to } = blockAt(index, shape);
  return to - from;
}

/** The block that holds a place. */
export function blockOf(place: number, { first }: ListShape): number {
  const own = ofFirst(first);
  if (place < first) return Math.min(Math.floor(place / BLOCK), own - 1);
  return own + Math.floor((place - first) / BLOCK);
}

/** Blocks of the first page; the last of them takes what is left over. */
function ofFirst(first: number): number {
  return Math.max(1, Math.floor(first / BLOCK));
}
