import { describe, expect, it } from 'vitest';
import { Estimate, leftInWords } from './progress.ts';

describe('an estimate', () => {
  const started = (): Estimate => {
    const estimate = new Estimate();
    estimate.expect('read', 3_000);
    estimate.expect('write', 1_000);
    estimate.begin('read', 10);
    return estimate;
  };

  it('is of all steps, by what each is expected to take', () => {
    const estimate = started();
    estimate.advance(5);
    expect(estimate.share).toBeCloseTo(0.375);
    estimate.begin('write', 4);
    expect(estimate.share).toBeCloseTo(0.75);
    estimate.advance(100);
    expect(estimate.share).toBe(1);
  });

  it('tells the time that is left at the speed so far, whatever was expected', () => {
    const estimate = started();
    estimate.advance(5);
    expect(estimate.left(6_000)).toBe(10);
  });

  it('says nothing before it can know', () => {
    const estimate = started();
    expect(estimate.left(60_000)).toBeUndefined();
    estimate.advance(5);
    expect(estimate.left(200)).toBeUndefined();
  });

  it('follows what turns out on the way', () => {
    const estimate = started();
    estimate.advance(10);
    estimate.expect('write', 3_000);
    expect(estimate.share).toBeCloseTo(0.5);
  });
});

it.each([
  [undefined, ''],
  [4, 'about 4 s left'],
  [600, 'about 10 min left'],
])('%s seconds are, in words: %j', (seconds, words) => {
  expect(leftInWords(seconds)).toBe(words);
});
