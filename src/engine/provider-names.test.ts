import { expect, it } from 'vitest';
import { providerId } from '../bundle/ids.ts';
import { makeArticle, makeEdition, makeStory } from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';

const GEEK = providerId.parse('den.example');
const edition = makeEdition([makeStory('one', { articles: [makeArticle({ provider: GEEK })] })]);
const providers = [{ id: GEEK, name: 'Den/Geek (blog)' }];
const engine = new MemoryBundle({ ...edition, providers }).engine();

it.each(['den', 'geek', 'blog', 'den/geek (b', 'Geek Blog', 'DEN.'])(
  'a provider is found by %j, whatever signs stand around a word of its name',
  async (text) => {
    expect((await engine.findProviders(text, 5)).map(({ id }) => id)).toEqual([GEEK]);
  },
);

it.each(['eek', '(', '/', ''])('no provider is found by %j', async (text) => {
  expect(await engine.findProviders(text, 5)).toEqual([]);
});
