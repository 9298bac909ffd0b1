import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOn, slotsOf } from '../../../../tests/support/cards.ts';
import { compose } from './composition.ts';

const week = [
  cardOn(22, 'quiet', { providers: 2, heat: 900 }),
  cardOn(22, 'cool', { providers: 11, heat: 5 }),
  cardOn(22, 'hot', { providers: 11, heat: 50 }),
  cardOn(21, 'older-but-everywhere', { providers: 40 }),
  cardOn(21, 'older', { providers: 3 }),
  cardOn(20, 'oldest', { providers: 9 }),
];

const namesOf = (slots: typeof week) => compose(slotsOf(slots)).leaders.map(({ title }) => title);

describe('the front page', () => {
  it("is led by the newest day's most covered story, the hotter of two equals", () => {
    expect(namesOf(week)[0]).toBe('hot');
  });

  it('puts the next best of that day below it, helped out by the day before', () => {
    expect(namesOf(week).slice(1)).toEqual(['cool', 'quiet', 'older-but-everywhere']);
  });

  it('has no lead where too few stories would be left to need one', () => {
    expect(namesOf(week.slice(0, 3))).toEqual([]);
  });

  it('is the same whatever the order of equals', () => {
    const equals = ['a', 'b', 'c', 'd', 'e'].map((slug) => cardOn(22, slug));
    fc.assert(
      fc.property(fc.shuffledSubarray(equals, { minLength: 5 }), (cards) => {
        expect(namesOf(cards)[0]).toBe('a');
      }),
    );
  });

  it('shows every story once, the others in the order in which they came', () => {
    const { leaders, rest } = compose(slotsOf(week));
    const others = rest.map((slot) => ('card' in slot ? slot.card.title : 'none'));
    expect(others).toEqual(['older', 'oldest']);
    expect(leaders).toHaveLength(4);
  });
});
