import { expect, it } from 'vitest';
import { providerId, topicId, type ProviderId } from '../../bundle/ids.ts';
import { LISTED_KEY, providerKey, topicKey, typeKey } from '../../bundle/keys.ts';
import {
  isTallyKey,
  LISTED_NUMBER,
  numberOfDay,
  numberOfProvider,
  numberOfTopic,
  tallyKey,
  TYPE_NUMBERS,
} from '../../bundle/tallies.ts';
import type { AssembledArticle } from '../edition.ts';
import { makeArticle, makeEdition, makeManyStories, makeStory } from './edition.testing.ts';
import { Encoded } from './encoded.testing.ts';

/** Counts of stories under each key, by number. */
function tallies(encoded: Encoded): Record<string, Record<number, number>> {
  const sums: Record<string, Record<number, number>> = {};
  const keys = encoded.manifest.volumes.flatMap((volume) => encoded.keys(volume));
  for (const { key, ordinals, payload } of keys.filter((read) => isTallyKey(read.key))) {
    const own = (sums[key] ??= {});
    ordinals.forEach((number, at) => (own[number] = (own[number] ?? 0) + (payload[at] ?? 0)));
  }
  return sums;
}

it('count what the stories of each filter have in common, those of a topic with those below it', () => {
  const [sea, whales] = [topicId.parse('sea'), topicId.parse('whales')];
  const [monday, tuesday] = [1_709_510_400, 1_709_596_800];
  const [north, south] = ['north.example', 'south.example'].map((id) => providerId.parse(id));
  if (!north || !south) throw new Error('two providers');
  const article = (provider: ProviderId, other: Partial<AssembledArticle> = {}) =>
    makeArticle({ url: `https://${provider}/a`, provider, published: monday, ...other });
  const topics = [
    { id: sea, name: 'Sea' },
    { id: whales, name: 'Whales', parent: sea },
  ];
  const edition = makeEdition(
    [
      makeStory('both', { articles: [article(north), article(south)], topics: [whales, sea] }),
      makeStory('one', {
        articles: [article(south, { published: tuesday + 5, type: 'video' })],
        topics: [whales],
        listed: false,
      }),
      makeStory('none', { articles: [article(north), article(south)], topics: [] }),
    ],
    { topics },
  );
  const [articles, video] = [TYPE_NUMBERS.article, TYPE_NUMBERS.video];
  const days = [numberOfDay(monday), numberOfDay(tuesday)] as const;
  const [ofSea, ofWhales] = [numberOfTopic(sea), numberOfTopic(whales)];
  const ofTopic = {
    [LISTED_NUMBER]: 1,
    [articles]: 1,
    [video]: 1,
    [days[0]]: 1,
    [days[1]]: 1,
    [numberOfProvider(0)]: 1,
    [numberOfProvider(1)]: 2,
  };
  // The two stories that are listed are those with articles.
  const ofArticles = {
    [LISTED_NUMBER]: 2,
    [articles]: 2,
    [days[0]]: 2,
    [numberOfProvider(0)]: 2,
    [numberOfProvider(1)]: 2,
    [ofSea]: 1,
    [ofWhales]: 1,
  };
  expect(tallies(new Encoded(edition))).toEqual({
    [tallyKey(LISTED_KEY)]: ofArticles,
    [tallyKey(typeKey('article'))]: ofArticles,
    [tallyKey(typeKey('video'))]: {
      [video]: 1,
      [days[1]]: 1,
      [numberOfProvider(1)]: 1,
      [ofSea]: 1,
      [ofWhales]: 1,
    },
    [tallyKey(topicKey(sea))]: ofTopic,
    [tallyKey(topicKey(whales))]: ofTopic,
    [tallyKey(providerKey(north))]: {
      [LISTED_NUMBER]: 2,
      [articles]: 2,
      [days[0]]: 2,
      [ofSea]: 1,
      [ofWhales]: 1,
    },
    [tallyKey(providerKey(south))]: {
      [LISTED_NUMBER]: 2,
      [articles]: 2,
      [video]: 1,
      [days[0]]: 2,
      [days[1]]: 1,
      [ofSea]: 2,
      [ofWhales]: 2,
    },
  });
});

it('add up to the same, whatever the edition is cut into', () => {
  const edition = makeEdition(makeManyStories(3_000));
  const cut = new Encoded(edition, { levels: [11, 10, 9] });
  expect(cut.manifest.volumes.length).toBeGreaterThan(1);
  expect(tallies(cut)).toEqual(tallies(new Encoded(edition, { levels: [] })));
});
