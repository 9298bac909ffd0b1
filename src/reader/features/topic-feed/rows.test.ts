import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOn, slotsOf } from '../../../../tests/support/cards.ts';
import type { Failure, Slot } from '../../../engine/answers.ts';
import { rowsOf, type Row } from './rows.ts';

const TOP = { days: true, place: 0, before: undefined };

const week = [22, 22, 22, 21, 21, 20].map((day, position) => cardOn(day, `story-${position}`));
const broken: Failure = { kind: 'altered', path: 'cards/aa', detail: 'cut' };

function failed(position: number, path = broken.path): Slot {
  return { position, failure: { ...broken, path } };
}

function daysOf(rows: readonly Row[]) {
  return rows.map(({ day }) => day);
}

describe('the rows of a list', () => {
  it('carry a day where it begins', () => {
    expect(daysOf(rowsOf(slotsOf(week), TOP))).toEqual([
      '2026-11-22',
      undefined,
      undefined,
      '2026-11-21',
      undefined,
      '2026-11-20',
    ]);
  });

  it('go on with the day of the story before them', () => {
    const [before, ...rest] = slotsOf(week);
    const rows = rowsOf(rest, { days: true, place: 1, before });
    expect(daysOf(rows).slice(0, 3)).toEqual([undefined, undefined, '2026-11-21']);
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
  });

  it('have no days in an order that is not that of time', () => {
    const rows = rowsOf(slotsOf(week), { ...TOP, days: false });
    expect(daysOf(rows).every((day) => day === undefined)).toBe(true);
  });

  it("go by the story's day, whichever article leads it now", () => {
    const card = cardOn(21, 'relaid', {
      published: 0,
      storyPublished: Date.UTC(2026, 10, 21) / 1000,
    });
    expect(daysOf(rowsOf(slotsOf([card]), TOP))).toEqual(['2026-11-21']);
  });

  it('say once what one file took with it, and stay with the day before', () => {
    const slots = [...slotsOf(week.slice(0, 1)), failed(1), failed(2), failed(3, 'cards/bb')];
    const rows = rowsOf(slots, TOP);
    expect(rows.map((row) => (row.kind === 'failure' ? row.stories : row.card.title))).toEqual([
      'story-0',
      2,
      1,
    ]);
    expect(rows.map(({ place }) => place)).toEqual([0, 1, 3]);
  });
});

it('holds every story once, at its place, whatever comes', () => {
  const slots = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.boolean()));
  fc.assert(
    fc.property(slots, fc.boolean(), fc.nat(1000), (list, days, place) => {
      const all = list.map(([day, ok], position): Slot => {
        return ok ? { position, card: cardOn(day, `s${position}`) } : failed(position);
      });
      let next = place;
      for (const row of rowsOf(all, { days, place, before: undefined })) {
        expect(row.place).toBe(next);
        next += row.kind === 'failure' ? row.stories : 1;
      }
      expect(next).toBe(place + list.length);
    }),
  );
});
