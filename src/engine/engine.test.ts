import { describe, expect, it } from 'vitest';
import { makeEdition, makeManyStories } from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

const FIRST_PAGE = { offset: 0, limit: 24 };

describe('createEngine', () => {
  it('reads the newest stories with a handful of files', async () => {
    const bundle = new MemoryBundle(makeEdition(makeManyStories(300)));
    const engine = bundle.engine();
    const page = await engine.page(EVERYTHING, FIRST_PAGE);
    expect(page.total).toBe(300);
    expect(page.slots).toHaveLength(24);
  });
});
