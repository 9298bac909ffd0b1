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
/** RFC 2822, 3.3: `Mon, 12 Sep 2022 08:30:00 +0200`. */
const RFC_2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{4})?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Hours of the zones that RFC 2822, 4.3 names; an unknown name makes the time unreadable. */
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
};
const EARLIEST = Date.UTC(1900, 0, 1) / 1000;
const LATEST = Date.UTC(2201, 0, 1) / 1000;

/** Seconds east of UTC; a time without a zone is in UTC. NaN for a zone that does not exist. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
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
  return date >= 1 && date <= 31 ? Date.UTC(Number(year), month - 1, date) : Number.NaN;
}

/**
 * Reads ISO 8601 (or RFC 2822) to whole seconds, UTC; offsets are honoured, fractions cut off, and a
 * time without a zone is in UTC, whatever zone the machine is in.
 *
 * @returns undefined for anything else, and before 1900 or after 2200, which are typing mistakes
 */
export function parseTime(raw: string): Time | undefined {
  const text = raw.trim();
  const iso = ISO.exec(text);
  const mail = iso ? null : RFC_2822.exec(text);
  let seconds = Number.NaN;
  if (iso) {
    const month = Number(iso[2]);
    seconds = secondsOf(midnightOf(iso[1], month, iso[3]), month, iso, 4) - offsetOf(iso[7]);
  } else if (mail) {
    const month = MONTHS.indexOf(mail[2]?.toLowerCase() ?? '') + 1;
    seconds = secondsOf(midnightOf(mail[3], month, mail[1]), month, mail, 4) - offsetOf(mail[7]);
  }
  if (!(seconds >= EARLIEST && seconds < LATEST)) return undefined;
  return { seconds, dateOnly: iso !== null && iso[4] === undefined };
}
