/** Bits of a mark of the coverage strip, see `CoverageMark`. */
export const MARK_VIDEO = 1;
export const MARK_DATE_ONLY = 2;
