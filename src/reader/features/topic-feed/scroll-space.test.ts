import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScrollSpace } from './scroll-space.ts';

const LIMIT = 90_000;
const SCREEN = 900;

function space(height: number): ScrollSpace {
  const made = new ScrollSpace(0, LIMIT);
  made.fit(height);
  return made;
}

describe('a list that a browser can hold', () => {
  it('is on the page as it is', () => {
    const made = space(80_000);
    expect(made.fit(80_000)).toBe(80_000);
    for (const page of [0, 50_000, 79_100]) expect(made.follow(page, SCREEN)).toBe(page);
    expect(made.settle(60_000)).toBe(60_000);
  });
});

describe('a list that is too high', () => {
  it('begins and ends with the page', () => {
    const made = space(900_000);
    expect(made.fit(900_000)).toBe(LIMIT);
    expect(made.follow(0, SCREEN)).toBe(0);
    expect(made.follow(LIMIT - SCREEN, SCREEN)).toBe(900_000 - SCREEN);
  });

  it('is jumped through in proportion', () => {
    const made = space(900_000);
    made.follow(0, SCREEN);
    expect(made.follow(LIMIT / 2, SCREEN)).toBe(450_000);
  });

  it('is jumped through by whoever scrolled before it was there', () => {
    const made = new ScrollSpace(undefined, LIMIT);
    made.fit(900_000);
    expect(made.follow(LIMIT / 2, SCREEN)).toBe(450_000);
  });

  it('is read on pixel by pixel, wherever', () => {
    const made = space(900_000);
    made.follow(0, SCREEN);
    const start = made.follow(LIMIT / 2, SCREEN);
    expect(made.follow(LIMIT / 2 + 120, SCREEN)).toBe(start + 120);
    expect(made.follow(LIMIT / 2 - 300, SCREEN)).toBe(start - 300);
  });

  it('stays where it is when the page is brought to where it belongs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 - SCREEN }), (list) => {
        const made = space(900_000);
        const page = made.settle(list);
        expect(page).toBeGreaterThanOrEqual(0);
        expect(page).toBeLessThanOrEqual(LIMIT - SCREEN);
        expect(page + made.shift).toBeCloseTo(list, 3);
        expect(made.settle(list)).toBe(page);
      }),
    );
  });

  it('is found again where it was left', () => {
    const left = space(900_000);
    const page = left.settle(400_000);
    const back = new ScrollSpace(left.shift, LIMIT);
    back.fit(900_000);
    expect(back.follow(page, SCREEN)).toBeCloseTo(400_000, 3);
  });
});
