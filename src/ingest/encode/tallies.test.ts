import { expect, it } from 'vitest';
import { providerId, topicId } from '../../bundle/ids.ts';
import { isTallyKey, numberOfTopic } from '../../bundle/tallies.ts';
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

it('count by topic and by provider, with the stories of topics below', () => {
  const [sea, whales] = [topicId.parse('sea'), topicId.parse('whales')];
  const articles = ['north.example', 'south.example'].map((id) =>
    makeArticle({ url: `https://${id}/a`, provider: providerId.parse(id) }),
  );
  const edition = makeEdition(
    [
      makeStory('both', { articles, topics: [whales, sea] }),
      makeStory('one', { articles: articles.slice(1), topics: [whales] }),
      makeStory('none', { articles, topics: [] }),
    ],
    {
      topics: [
        { id: sea, name: 'Sea' },
        { id: whales, name: 'Whales', parent: sea },
      ],
    },
  );
  const numbers = [numberOfTopic(sea), numberOfTopic(whales)] as const;
  expect(tallies(new Encoded(edition))).toEqual({
    'n/sea': { 0: 1, 1: 2 },
    'n/whales': { 0: 1, 1: 2 },
    'm/north.example': { [numbers[0]]: 1, [numbers[1]]: 1 },
    'm/south.example': { [numbers[0]]: 2, [numbers[1]]: 2 },
  });
});

it('add up to the same, whatever the edition is cut into', () => {
  const edition = makeEdition(makeManyStories(3_000));
  const cut = new Encoded(edition, { levels: [11, 10, 9] });
  expect(cut.manifest.volumes.length).toBeGreaterThan(1);
  expect(tallies(cut)).toEqual(tallies(new Encoded(edition, { levels: [] })));
});
