import type { Seconds } from '../../../bundle/ids.ts';

/** A time of publication: whole seconds since 1970, UTC. */
export interface Time {
  readonly seconds: Seconds;
  /** The source gave a day only; `seconds` is its midnight, UTC. */
  readonly dateOnly: boolean;
}

/** ISO 8601, also with a space for the `T` and before the zone, as Ruby and SQL write it. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** The same with slashes, as some feeds have it: `2022/9/12 8:30:00`. */
const SLASHED =
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/**
 * RFC 2822, 3.3 and 4.3: `Mon, 12 Sep 2022 08:30:00 +0200`, also `12-Sep-22 8:30 GMT+2`, and a day
 * alone. The name of the day tells nothing, in whatever language.
 */
const RFC_2822 =
  /^(?:[^\s\d,]{1,12},?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}\.?[\s-]+(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*((?:GMT|UTC?)?\s*[+-]\d{1,2}:?(?:\d{2})?|[a-z]{1,5})?)?$/i;
/** A note behind the zone, which may repeat it: `08:30:00 +0200 (CEST)` (RFC 2822, 3.2.3). */
const NOTE = /\s*\([^()]*\)$/;
/** As Americans write it: `September 12, 2022 8:30 EST`. */
const AMERICAN = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3})[a-z]{0,6}\.?\s+(\d{1,2}),\s*(\d{4})(?!\d)/i;
/** As C's `asctime`, Java and Twitter write it: `Mon Sep 12 08:30:00 +0200 2022`. */
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d\d:\d\d:\d\d)(\s+\S{1,6})?\s+(\d{4})$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/**
 * Hours of the zones that RFC 2822, 4.3 names, and of those that only one place of the world calls
 * so; an unknown or ambiguous name makes the time unreadable.
 */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
  akdt: -8,
  akst: -9,
  hst: -10,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};
const EARLIEST = Date.UTC(1900, 0, 1) / 1000;
const LATEST = Date.UTC(2201, 0, 1) / 1000;

/** Seconds east of UTC; a time without a zone is in UTC. NaN for a zone that does not exist. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const numeric = /^(?:GMT|UTC?)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (!numeric) return (ZONES[zone.toLowerCase()] ?? Number.NaN) * 3600;
  const hours = Number(numeric[2]);
  const minutes = Number(numeric[3] ?? 0);
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (numeric[1] === '-' ? -60 : 60) * (hours * 60 + minutes);
}

/** Seconds of a day and time of the calendar; NaN for the 30th of February and 25 o'clock. */
function secondsOf(date: number, month: number, clock: RegExpExecArray, from: number): number {
  if (new Date(date).getUTCMonth() !== month - 1) return Number.NaN;
  const hours = Number(clock[from] ?? 0);
  const minutes = Number(clock[from + 1] ?? 0);
  const seconds = Number(clock[from + 2] ?? 0);
  if (hours > 24 || minutes > 59 || seconds > 60) return Number.NaN;
  if (hours === 24 && minutes + seconds > 0) return Number.NaN;
  return date / 1000 + hours * 3600 + minutes * 60 + Math.min(seconds, 59);
}

/** Midnight of a day of the calendar, in ms since 1970; NaN where a month has no such day. */
function midnightOf(year: string | undefined, month: number, day: string | undefined): number {
  const date = Number(day);
  // Programs write years such as 0001 for no date at all, and `Date.UTC` takes them for 1901.
  if (Number(year) < 100) return Number.NaN;
  return date >= 1 && date <= 31 ? Date.UTC(Number(year), month - 1, date) : Number.NaN;
}

/** A year of two digits as RFC 2822, 4.3 has it: from 1950 to 2049. */
function fullYear(year: string | undefined): string | undefined {
  if (year?.length !== 2) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

/** What is no ISO 8601 in the order of RFC 2822. */
function asMail(text: string): string {
  return text.replace(NOTE, '').replace(AMERICAN, '$2 $1 $3').replace(ASCTIME, '$2 $1 $5 $3$4');
}

/**
 * Reads ISO 8601 (or RFC 2822, and what feeds make of it) to whole seconds, UTC; offsets are honoured,
 * fractions cut off, and a time without a zone is in UTC, whatever zone the machine is in.
 *
 * @returns undefined for anything else, and before 1900 or after 2200, which are typing mistakes
 */
export function parseTime(raw: string): Time | undefined {
  const text = raw.trim();
  const iso = ISO.exec(text) ?? SLASHED.exec(text);
  const mail = iso ? null : RFC_2822.exec(asMail(text));
  let seconds = Number.NaN;
  if (iso) {
    const month = Number(iso[2]);
    seconds = secondsOf(midnightOf(iso[1], month, iso[3]), month, iso, 4) - offsetOf(iso[7]);
  } else if (mail) {
    const month = MONTHS.indexOf(mail[2]?.toLowerCase() ?? '') + 1;
    seconds =
      secondsOf(midnightOf(fullYear(mail[3]), month, mail[1]), month, mail, 4) - offsetOf(mail[7]);
  }
  if (!(seconds >= EARLIEST && seconds < LATEST)) return undefined;
  return { seconds, dateOnly: (iso ?? mail)?.[4] === undefined };
}
