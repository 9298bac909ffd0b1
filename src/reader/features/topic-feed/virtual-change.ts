import type { FeedWindow } from './feed-window.ts';

/** Whether two windows show the same blocks at the same places: there is nothing to draw then. */
export function isSameWindow(one: FeedWindow | undefined, other: FeedWindow): boolean {
  return (
    one?.after === other.after &&
    one.rowHeight === other.rowHeight &&
    one.blocks.length === other.blocks.length &&
    one.blocks.every(({ index, room }, place) => {
      const beside = other.blocks[place];
      return beside?.index === index && beside.room === room;
    })
  );
}
