import { describe, expect, it } from 'vitest';
import { at } from '../../../../tests/support/cards.ts';
import { createFormats } from '../../platform/formats.ts';
import { cardTime } from './card-time.tsx';

const formats = createFormats('en-GB');
const now = at('2026-11-22T20:00');

function timeOf(published: string, dateOnly = false): string {
  return cardTime({ published: at(published), dateOnly }, now, formats);
}

describe('the time of a card', () => {
  it.each([
    ['2026-11-22T19:30', '30 minutes ago'],
    ['2026-11-22T11:00', '9 hours ago'],
    ['2026-11-21T20:20', 'yesterday, 20:20'],
    ['2026-11-21T00:10', 'yesterday, 00:10'],
    ['2026-11-20T23:50', '20 Nov, 23:50'],
    ['2025-11-20T23:50', '20 Nov 2025, 23:50'],
    ['2026-11-23T08:00', '23 Nov, 08:00'],
  ])('%s is "%s"', (published, text) => expect(timeOf(published)).toBe(text));

  it('claims no hour where only the day is known', () => {
    expect(timeOf('2026-11-22T00:00', true)).toBe('22 Nov');
  });
});
