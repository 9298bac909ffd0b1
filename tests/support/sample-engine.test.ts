import { expect, it } from 'vitest';
import { EVERYTHING } from '../../src/engine/query.ts';
import { sampleEngine } from './sample-engine.ts';

it('answers over the sample edition', async () => {
  const engine = sampleEngine();
  const { counts, intake } = await engine.edition();
  expect(counts.stories).toBeGreaterThanOrEqual(40);
  expect(intake.rejected).toBe(0);
  const page = await engine.page(EVERYTHING, { offset: 0, limit: 24 });
  expect(page.total).toBe(counts.stories);
  expect(page.slots.every((slot) => 'card' in slot)).toBe(true);
});
