/** Stands in a bundle while the command writes it; left behind by one that was killed. */
export const LOCK_NAME = '.broadsheet-lock';
