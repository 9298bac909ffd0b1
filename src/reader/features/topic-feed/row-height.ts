/** The height of a row, in CSS pixels, until some have been measured. */
export const ROW_HEIGHT = 150;

/** The mean height of the rows of a feed that are like most, in CSS pixels. */
export function meanRowHeight(feed: Element): number {
  const rows = rowsLikeMost(feed);
  const sum = rows.reduce((total, row) => total + row.getBoundingClientRect().height, 0);
  return sum > 0 ? Math.round(sum / rows.length) : ROW_HEIGHT;
}

/** Not those of the first block, where one may lead, if there are others. */
function rowsLikeMost(feed: Element): Element[] {
  const later = [...feed.querySelectorAll('[data-index]:not([data-index="0"]) article')];
  return later.length > 0 ? later : [...feed.querySelectorAll('[data-index] > article')];
}
