import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, blockCount, blockOf, rowsIn } from './list-shape.ts';

const shapes = fc.record({
  total: fc.integer({ min: 1, max: 1_000_000 }),
  first: fc.constantFrom(10, 24),
});

describe('the blocks of a list', () => {
  it('hold every place once, in order', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, any) => {
        const count = blockCount(shape);
        const index = any % count;
        const block = blockAt(index, shape);
        expect(block.from).toBe(index === 0 ? 0 : blockAt(index - 1, shape).to);
        expect(block.to).toBeGreaterThan(block.from);
        expect(rowsIn(index, shape)).toBe(block.to - block.from);
        expect(blockAt(count - 1, shape).to).toBe(shape.total);
      }),
    );
  });

  it('lie each within one page of the answer', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, any) => {
        const { from, to, page, pageEnd } = blockAt(any % blockCount(shape), shape);
        expect(page).toBeLessThanOrEqual(from);
        expect(to).toBeLessThanOrEqual(pageEnd);
        expect(page === 0 || (page - shape.first) % 24 === 0).toBe(true);
      }),
    );
  });

  it('are found by a place that they hold', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, any) => {
        const place = any % shape.total;
        const { from, to } = blockAt(blockOf(place, shape), shape);
        expect(from <= place && place < to).toBe(true);
      }),
    );
  });
});
