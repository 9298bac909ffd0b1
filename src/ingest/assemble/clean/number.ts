/** Above this a number is a mistake, not a score or a size. */
const LARGEST = 2 ** 31 - 1;

function read(raw: string | undefined): number {
  return raw === undefined || raw.trim() === '' ? Number.NaN : Math.round(Number(raw));
}

/** A score: whole, 0 or more. -1 (not ranked) and anything that is no number are absent. */
export function cleanScore(raw: string | undefined): number | undefined {
  const value = read(raw);
  return value >= 0 && value <= LARGEST ? Math.abs(value) : undefined;
}

/** A size in CSS pixels: whole, 1 or more. */
export function cleanSize(raw: string | undefined): number | undefined {
  const value = read(raw);
  return value >= 1 && value <= LARGEST ? value : undefined;
}
