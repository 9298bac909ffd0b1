import { expect, it } from 'vitest';
import { makeEdition, makeManyStories } from '../ingest/encode/edition.testing.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { EVERYTHING, firstPageSize } from './query.ts';
import { firstQuestion, readAhead } from './read-ahead.ts';

const NEWEST = { ...EVERYTHING, sort: 'newest' } as const;

it.each([
  ['story/2026/11/22/tram', { method: 'story', address: '2026/11/22/tram' }],
  ['story/2026/11/22/tram/?sort=newest', { method: 'story', address: '2026/11/22/tram' }],
  ['story/2026/11/22/caf%C3%A9', { method: 'story', address: '2026/11/22/café' }],
  ['?type=video', { method: 'page', query: { ...NEWEST, type: 'video' }, offset: 0, limit: 24 }],
  [
    'topic/climate/?listed=1',
    { method: 'page', query: { ...NEWEST, topic: 'climate', listed: true }, offset: 0, limit: 24 },
  ],
  [
    'provider/a.example?without=b.example',
    { method: 'page', query: { ...NEWEST, providers: ['a.example'] }, offset: 0, limit: 24 },
  ],
  [
    'search?q=night+ferry',
    {
      method: 'page',
      query: { ...EVERYTHING, words: 'night ferry', sort: 'relevance' },
      offset: 0,
      limit: 10,
    },
  ],
])('knows what is asked first at %s', (address, expected) => {
  expect(firstQuestion(address)).toEqual(expected);
});

it.each([
  '',
  '?utm_source=letter',
  'topic/climate',
  'search',
  'saved',
  'settings',
  'about',
  '?type=song',
  '?provider=no+domain',
  'topic/a/b',
])('knows nothing of %s', (address) => {
  expect(firstQuestion(address)).toBeUndefined();
});

it('fetches what answers the question that follows, and nothing for it any more', async () => {
  const bundle = new MemoryBundle(makeEdition(makeManyStories(600)));
  const engine = bundle.engine();
  const [slot] = (await engine.page(EVERYTHING, { offset: 500, limit: 1 })).slots;
  if (!slot || !('card' in slot)) throw new Error('there is no story');
  const { id, title } = slot.card;
  const words = title.split(' ')[0] ?? '';
  for (const address of [`story/${id}`, `search?q=${words}`]) {
    const opened = bundle.engine();
    bundle.takeFetched();
    await readAhead(opened, address);
    expect(bundle.takeFetched().length).toBeGreaterThan(2);
    const asked = address.startsWith('story')
      ? await opened.story(id)
      : await opened.page(
          { ...EVERYTHING, words, sort: 'relevance' },
          { offset: 0, limit: firstPageSize({ words }) },
        );
    expect(asked).toBeDefined();
    expect(bundle.takeFetched()).toEqual([]);
  }
});
