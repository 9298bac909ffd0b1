import { describe, expect, it } from 'vitest';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import type { Page } from './answers.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

const TITLES = ['Night buses return to the café', 'A merger of memory makers', 'Owls at noon'];
const engine = new MemoryBundle(
  makeEdition(
    TITLES.map((title, n) =>
      makeStory(`story-${n}`, {
        articles: [makeArticle({ title, url: `https://tidewatch.example/${n}` })],
      }),
    ),
  ),
).engine();

function search(words: string): Promise<Page> {
  return engine.page({ ...EVERYTHING, sort: 'relevance', words }, { offset: 0, limit: 5 });
}

describe('an answer to words', () => {
  it('says what it took for words', async () => {
    const { search: notes } = await search('merger before:soon');
    expect(notes?.remarks).toEqual([{ kind: 'as-words', text: 'before:soon' }]);
  });

  it('puts nothing right in what it took for words, nor leaves any of it out', async () => {
    expect((await search('night buses before:31-31-31')).search?.didYouMean).toBeUndefined();
    expect((await search('night buses xylophone')).search?.didYouMean).toBe('night buses');
  });

  it.each(['😀', '-', '...', '""'])('says that %j holds nothing to look for', async (words) => {
    const { total, search: notes } = await search(words);
    expect(total).toBe(TITLES.length);
    expect(notes?.remarks).toEqual([{ kind: 'no-words' }]);
  });

  it.each(['-xyzzy', 'before:2030', 'is:unread'])('says nothing of that for %j', async (words) => {
    expect((await search(words)).search?.remarks).toEqual([]);
  });
});
