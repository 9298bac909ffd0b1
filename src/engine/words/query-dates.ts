import type { Day } from '../query.ts';

const DAY = 86_400_000;

/** First and last day of a year, a month or a day as it is written; undefined for anything else. */
function spanOf(value: string): { readonly first: number; readonly last: number } | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year === undefined) return undefined;
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const first = at(year, (month ?? 1) - 1, day ?? 1);
  const written = new Date(first);
  if (month !== undefined && written.getUTCMonth() !== month - 1) return undefined;
  if (day !== undefined && written.getUTCDate() !== day) return undefined;
  if (day !== undefined) return { first, last: first };
  const last = month === undefined ? at(year, 11, 31) : at(year, month, 0);
  return { first, last };
}

function dayOf(time: number): Day | undefined {
  const written = new Date(time).toISOString();
  // Years of four digits only: addresses and filters know no others.
  return /^\d{4}-/.test(written) ? written.slice(0, 10) : undefined;
}

/** The last day that a date leaves in. What is named does not count: `before:2022-09`, 31 August. */
export function lastDay(value: string, operator: 'before' | '-after'): Day | undefined {
  const span = spanOf(value);
  return span && dayOf(operator === 'before' ? span.first - DAY : span.last);
}

/** The first day that a date leaves in: `after:2022-09` begins on 1 October. */
export function firstDay(value: string, operator: 'after' | '-before'): Day | undefined {
  const span = spanOf(value);
  return span && dayOf(operator === 'after' ? span.last + DAY : span.first);
}
