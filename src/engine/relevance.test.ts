import { describe, expect, it } from 'vitest';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeStory,
} from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

const url = (slug: string) => `https://tidewatch.example/${slug}`;

/** Says it itself, in its excerpt. */
const own = makeStory('own', {
  articles: [
    makeArticle({
      title: 'Notes from the harbour this week',
      excerpt: 'Divers found the missing bell under a lighthouse stair.',
      url: url('own'),
    }),
  ],
});
/** Newer, and with more of it in its headline, but one word only in what another outlet wrote. */
const others = makeStory('others', {
  articles: [
    makeArticle({
      title: 'Divers return to the lighthouse that divers love',
      url: url('others'),
      published: FIRST_DAY + 3_600,
    }),
    makeArticle({ title: 'A bell rings', url: url('bell'), published: FIRST_DAY + 7_200 }),
  ],
});
const engine = new MemoryBundle(makeEdition([own, others])).engine();

async function order(words: string): Promise<(string | undefined)[]> {
  const query = { ...EVERYTHING, sort: 'relevance', words } as const;
  const { slots } = await engine.page(query, { offset: 0, limit: 5 });
  return slots.map((slot) => ('card' in slot ? slot.card.id.split('/').at(-1) : undefined));
}

describe('relevance', () => {
  it('puts a headline above an excerpt', async () => {
    expect(await order('divers')).toEqual(['others', 'own']);
    expect(await order('divers lighthouse')).toEqual(['others', 'own']);
  });

  it('puts a story that says all words itself above one that has some from others', async () => {
    expect(await order('bell lighthouse')).toEqual(['own', 'others']);
    expect(await order('bell lighthouse stair')).toEqual(['own']);
  });
});
