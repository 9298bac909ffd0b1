import { describe, expect, it } from 'vitest';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';

function story(slug: string, title: string) {
  return makeStory(slug, {
    articles: [makeArticle({ title, url: `https://tidewatch.example/${slug}` })],
  });
}

const engine = new MemoryBundle(
  makeEdition([
    story('dreck', 'Harbour workers clear dreck from the old canal'),
    story('deck', 'A new deck for the lightship'),
    story('shield', 'Engineers shield the glasshouse roof from hail'),
    story('shed', 'A shed burns down'),
    ...Array.from({ length: 12 }, (_, n) => story(`rain-${n}`, `Rain and wind all day, part ${n}`)),
  ]),
).engine();

async function meant(words: string): Promise<string | undefined> {
  const query = { ...EVERYTHING, sort: 'relevance', words } as const;
  const { total, search } = await engine.page(query, { offset: 0, limit: 5 });
  expect(total).toBe(0);
  return search?.didYouMean;
}

describe('a query that finds nothing, whose other words lead to a story', () => {
  it.each([
    ['a word that the archive lacks', 'workers derck canal', 'workers dreck canal'],
    ['two of them', 'harbuor workers derck canal', 'harbour workers dreck canal'],
    ['a word that others have', 'engineers sheild glasshouse', 'engineers shield glasshouse'],
    ['a word that it has, and is meant for another', 'harbour deck canal', 'harbour dreck canal'],
  ])('means, by %s, what stands there', async (_, words, better) => {
    expect(await meant(words)).toBe(better);
  });

  it('means the others alone by a word that is nowhere', async () => {
    expect(await meant('workers clear xylophone canal')).toBe('workers clear canal');
    expect(await meant('harbour shed canal')).toBe('harbour canal');
  });

  it('puts no short word right, which is one letter away from too many', async () => {
    expect(await meant('harbour workers tie canal')).toBe('harbour workers canal');
    expect(await meant('new deck b lightship')).toBe('new deck lightship');
  });

  it.each([
    ['(xylophone OR zithers) workers clear canal', 'workers clear canal'],
    ['xylophone OR zithers workers clear canal', 'workers clear canal'],
    ['intitle:xylophone workers clear canal', 'workers clear canal'],
    ['(xylophone) OR workers clear canal zithers', 'workers clear canal'],
  ])('means nothing of what stood beside such words: %s', async (words, rest) => {
    expect(await meant(words)).toBe(rest);
  });

  it('is left as it is where the others find too much, or say too little', async () => {
    expect(await meant('rain wind xylophone')).toBeUndefined();
    expect(await meant('canal xylophone')).toBeUndefined();
  });
});
