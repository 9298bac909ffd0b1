import { describe, expect, it } from 'vitest';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import type { FeedCard } from './answers.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

const EXCERPT = `${'Owls were heard all night. '.repeat(20)}Then came the ferry home. ${'More owls. '.repeat(30)}`;
const engine = new MemoryBundle(
  makeEdition([
    makeStory('long', { articles: [makeArticle({ title: 'A night of owls', excerpt: EXCERPT })] }),
  ]),
).engine();

async function cardFor(words: string): Promise<FeedCard> {
  const query = { ...EVERYTHING, sort: 'relevance', words } as const;
  const [slot] = (await engine.page(query, { offset: 0, limit: 1 })).slots;
  if (!slot || !('card' in slot)) throw new Error('nothing was found');
  return slot.card;
}

describe('a card whose excerpt was cut', () => {
  it('shows the part of it that has the words', async () => {
    const { excerpt = '', match } = await cardFor('ferry owls');
    expect(excerpt).toMatch(/^….*ferry home.*…$/);
    expect(match?.excerpt.map(({ start, end }) => excerpt.slice(start, end))).toContain('ferry');
    expect(match?.article).toBeUndefined();
  });

  it('shows its beginning where that has them', async () => {
    expect((await cardFor('heard')).excerpt).toMatch(/^Owls were heard/);
  });
});

describe('a phrase', () => {
  const other = makeArticle({
    title: 'Relay reaches the far side',
    url: 'https://tidewatch.example/relay',
  });
  const own = makeArticle({ title: 'The side that is far: a relay', excerpt: 'On the far one.' });
  const { page } = new MemoryBundle(
    makeEdition([makeStory('relay', { articles: [own, other] })]),
  ).engine();
  const shownFor = async (words: string) => {
    const query = { ...EVERYTHING, sort: 'relevance', words } as const;
    const [slot] = (await page(query, { offset: 0, limit: 1 })).slots;
    return slot && 'card' in slot ? slot.card.match : undefined;
  };

  it('is marked where its words stand side by side, and by the headline that has them so', async () => {
    const match = await shownFor('"far side" ');
    expect(match).toMatchObject({ title: [], excerpt: [], article: { title: other.title } });
  });
});
