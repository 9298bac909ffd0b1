import { expect, it, vi } from 'vitest';
import { providerId, topicId, type ProviderId } from '../bundle/ids.ts';
import { providerKey, topicKey } from '../bundle/keys.ts';
import { numberOfTopic } from '../bundle/tallies.ts';
import {
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING } from './query.ts';
import { VolumeReader } from './volume-reader.ts';

const NORTH = providerId.parse('north.example');

it('reads neither facts nor lists for the counts beside one filter alone', async () => {
  const bundle = new MemoryBundle(makeEdition(makeManyStories(2_000)));
  const engine = bundle.engine();
  const { topics, providers } = await engine.facets(EVERYTHING);
  const [topic, provider] = [topics[0]?.id, providers[0]?.provider.id];
  if (!topic || !provider) throw new Error('an edition of one topic and one provider');
  bundle.takeFetched();
  await engine.facets({ ...EVERYTHING, topic });
  await engine.facets({ ...EVERYTHING, providers: [provider] });
  await engine.facets({ ...EVERYTHING, type: 'article' });
  await engine.facets({ ...EVERYTHING, listed: true });
  const kinds = bundle.takeFetched().map((path) => path.split('/')[0]);
  expect([...new Set(kinds)].toSorted()).toEqual(['names', 'pages', 'terms']);
  await engine.facets({ ...EVERYTHING, topic, providers: [provider] });
  expect(bundle.takeFetched().filter((path) => path.startsWith('facets/'))).toEqual([]);
});

it('asks no list of types, or of what is listed, where all stories are alike', async () => {
  const sea = topicId.parse('sea');
  const story = (slug: string, provider: ProviderId) =>
    makeStory(slug, { articles: [makeArticle({ provider })], topics: [sea] });
  const south = providerId.parse('south.example');
  const edition = makeEdition([story('one', NORTH), story('two', NORTH), story('three', south)]);
  const list = vi.spyOn(VolumeReader.prototype, 'list');
  const query = { ...EVERYTHING, topic: sea, providers: [NORTH] };
  const facets = await new MemoryBundle(edition).engine().facets(query);
  expect(facets).toMatchObject({ total: 2, listed: 2, types: { article: 2, video: 0 } });
  const keys = new Set(list.mock.calls.map(([key]) => key));
  expect(keys).toEqual(new Set([topicKey(sea), providerKey(NORTH)]));
  list.mockRestore();
});

it('counts two topics apart whose ids have the same 32 bits', async () => {
  const [liquid, costarring] = [topicId.parse('liquid'), topicId.parse('costarring')];
  expect(numberOfTopic(liquid)).toBe(numberOfTopic(costarring));
  const articles = [makeArticle({ provider: NORTH })];
  const edition = makeEdition([
    makeStory('one', { articles, topics: [liquid] }),
    makeStory('two', { articles, topics: [costarring] }),
    makeStory('three', { articles, topics: [liquid] }),
  ]);
  const { topics } = await new MemoryBundle(edition)
    .engine()
    .facets({ ...EVERYTHING, providers: [NORTH] });
  expect(Object.fromEntries(topics.map(({ id, stories }) => [id, stories]))).toEqual({
    liquid: 2,
    costarring: 1,
  });
});

it('refuses to count where a tally cannot be read', async () => {
  const bundle = new MemoryBundle(makeEdition(makeManyStories(300)));
  const { topics } = await bundle.engine().edition();
  const [topic] = topics.map(({ id }) => id);
  if (!topic) throw new Error('an edition without topics');
  bundle.break(bundle.paths('terms'));
  const facets = bundle.engine().facets({ ...EVERYTHING, topic });
  await expect(facets).rejects.toMatchObject({ kind: 'missing' });
});
