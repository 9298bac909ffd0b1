import { cachedDataVersionTag } from 'node:v8';
import { expect, it } from 'vitest';
import { LateTierUp } from './late-tier-up.ts';

// The tag stands for all flags, too: cached code of another one is not taken.
it('changes flags while any of several works is under way, and leaves them as they were', () => {
  const before = cachedDataVersionTag();
  const [one, other] = [new LateTierUp(), new LateTierUp()];
  one.begin();
  const during = cachedDataVersionTag();
  expect(during).not.toBe(before);
  other.begin();
  other.begin();
  other.end();
  expect(cachedDataVersionTag()).toBe(during);
  one.end();
  one.end();
  expect(cachedDataVersionTag()).toBe(before);
});

it('does not begin a work that has ended', () => {
  const before = cachedDataVersionTag();
  const work = new LateTierUp();
  work.end();
  work.begin();
  expect(cachedDataVersionTag()).toBe(before);
});
