import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOn, slotsOf } from '../../../../tests/support/cards.ts';
import type { Failure, Slot } from '../../../engine/answers.ts';
import { compose, type Composition } from './composition.ts';

const PAPER = { lead: true, days: true, firstPage: 24 };
const PLAIN = { ...PAPER, lead: false };

const week = [
  cardOn(22, 'quiet', { providers: 2, heat: 900 }),
  cardOn(22, 'cool', { providers: 11, heat: 5 }),
  cardOn(22, 'hot', { providers: 11, heat: 50 }),
  cardOn(21, 'older-but-everywhere', { providers: 40 }),
  cardOn(21, 'older', { providers: 3 }),
  cardOn(20, 'oldest', { providers: 9 }),
];

const broken: Failure = { kind: 'altered', path: 'cards/aa', detail: 'cut' };

function failed(position: number, path = broken.path): Slot {
  return { position, failure: { ...broken, path } };
}

function idsOf({ lead, seconds, groups }: Composition): string[] {
  const rows = groups.flatMap(({ entries }) =>
    entries.map((entry) => (entry.kind === 'story' ? entry.card.title : `${entry.stories} failed`)),
  );
  return [...(lead ? [lead.title] : []), ...seconds.map(({ title }) => title), ...rows];
}

describe('the front page', () => {
  it("is led by the newest day's most covered story, the hotter of two equals", () => {
    expect(compose(slotsOf(week), PAPER).lead?.title).toBe('hot');
  });

  it('puts the next best of that day below it, helped out by the day before', () => {
    const { seconds } = compose(slotsOf(week), PAPER);
    expect(seconds.map(({ title }) => title)).toEqual(['cool', 'quiet', 'older-but-everywhere']);
  });

  it('keeps its lead when more of the list arrives', () => {
    const rules = { ...PAPER, firstPage: 4 };
    const more = [...week, cardOn(22, 'late-giant', { providers: 99 })];
    expect(compose(slotsOf(more), rules).lead?.title).toBe('hot');
  });

  it('has no lead where too few stories would be left to need one', () => {
    const { lead, seconds } = compose(slotsOf(week.slice(0, 3)), PAPER);
    expect(lead).toBeUndefined();
    expect(seconds).toEqual([]);
  });

  it('is the same whatever the order of equals', () => {
    const equals = ['a', 'b', 'c', 'd', 'e'].map((slug) => cardOn(22, slug));
    fc.assert(
      fc.property(fc.shuffledSubarray(equals, { minLength: 5 }), (cards) => {
        expect(compose(slotsOf(cards), PAPER).lead?.title).toBe('a');
      }),
    );
  });
});

describe('the rows', () => {
  it('stand under their days, in the order in which they came', () => {
    const { groups } = compose(slotsOf(week), PLAIN);
    expect(groups.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-22', 3],
      ['2026-11-21', 2],
      ['2026-11-20', 1],
    ]);
  });

  it('have no days in an order that is not that of time', () => {
    const { groups } = compose(slotsOf(week), { ...PLAIN, days: false });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.day).toBeUndefined();
  });

  it("go by the story's day, whichever article leads it now", () => {
    const card = cardOn(21, 'relaid', {
      published: 0,
      storyPublished: Date.UTC(2026, 10, 21) / 1000,
    });
    expect(compose(slotsOf([card]), PLAIN).groups[0]?.day).toBe('2026-11-21');
  });

  it('say once what one file took with it, and stay with the day before', () => {
    const slots = [...slotsOf(week.slice(0, 1)), failed(1), failed(2), failed(3, 'cards/bb')];
    const { groups } = compose(slots, PLAIN);
    expect(groups).toHaveLength(1);
    expect(idsOf(compose(slots, PLAIN))).toEqual(['quiet', '2 failed', '1 failed']);
  });

  it('hold nothing where nothing came', () => {
    expect(compose([], PAPER).groups).toEqual([]);
  });
});

it('shows every story once, whatever comes', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.nat(20), fc.boolean()));
  fc.assert(
    fc.property(days, fc.boolean(), fc.boolean(), (list, lead, byDay) => {
      const slots = list.map(([day, providers, ok], position): Slot => {
        return ok
          ? { position, card: cardOn(day, `s${position}`, { providers }) }
          : failed(position);
      });
      const composition = compose(slots, { lead, days: byDay, firstPage: 24 });
      const shown = idsOf(composition);
      const stories = shown.filter((title) => !title.endsWith(' failed'));
      const lost = shown
        .filter((title) => title.endsWith(' failed'))
        .map((text) => parseInt(text, 10));
      expect(stories.toSorted()).toEqual(
        slots.flatMap((slot) => ('card' in slot ? [slot.card.title] : [])).toSorted(),
      );
      expect(lost.reduce((sum, count) => sum + count, 0)).toBe(list.length - stories.length);
    }),
  );
});
