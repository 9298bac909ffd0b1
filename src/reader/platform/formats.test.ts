import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const NOW = Date.UTC(2026, 10, 26, 12) / 1000;
const DAY = 86_400;

describe('a time in words', () => {
  const ago = (seconds: number, locale = 'en-GB') =>
    createFormats(locale).relative(NOW - seconds, NOW);

  it('counts minutes, hours and days while it is news', () => {
    expect(ago(120)).toBe('2 minutes ago');
    expect(ago(5 * 3600)).toBe('5 hours ago');
    expect(ago(DAY)).toBe('yesterday');
    expect(ago(30 * DAY)).toBe('30 days ago');
  });

  it('goes by days of the calendar, as the dates beside it do', () => {
    const morning = Date.UTC(2026, 10, 27, 8) / 1000;
    const said = (time: string) =>
      createFormats('en-GB').relative(Date.parse(`${time}:00Z`) / 1000, morning);
    expect(said('2026-11-25T21:00')).toBe('2 days ago');
    expect(said('2026-11-26T00:10')).toBe('yesterday');
    expect(said('2026-11-24T21:00')).toBe('3 days ago');
  });

  it('counts whole months and years of an archive', () => {
    expect(ago(31 * DAY)).toBe('1 month ago');
    expect(ago(75 * DAY)).toBe('2 months ago');
    expect(ago(365 * DAY)).toBe('11 months ago');
    expect(ago(366 * DAY)).toBe('1 year ago');
    expect(ago(4_643 * DAY)).toBe('12 years ago');
    expect(ago(4_643 * DAY, 'de')).toBe('vor 12 Jahren');
  });
});
