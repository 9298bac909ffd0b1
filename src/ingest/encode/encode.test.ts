import { describe, expect, it } from 'vitest';
import { decodeAddresses } from '../../bundle/decode-addresses.ts';
import { addressFingerprint, dayOfAddress, segmentsOfDay } from '../../bundle/addresses.ts';
import { decodeDays } from '../../bundle/days.ts';
import { hashOf } from '../../bundle/hash.ts';
import { providerId, storyId, topicId, type FileHash, type StoryId } from '../../bundle/ids.ts';
import type { SegmentRef, VolumeRef } from '../../bundle/manifest.ts';
import { cardFile, leadingFile, nameFile, providerFile, rejectFile } from '../../bundle/records.ts';
import { isTallyKey } from '../../bundle/tallies.ts';
import type { AssembledEdition } from '../edition.ts';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from './edition.testing.ts';
import { Encoded } from './encoded.testing.ts';

const north = providerId.parse('north.example');
const south = providerId.parse('south.example');

function threeStories(): AssembledEdition {
  const lead = makeArticle({
    title: 'Whales return',
    excerpt: `${'A long account of whales. '.repeat(20)}End.`,
    url: 'https://north.example/whales',
    published: FIRST_DAY + 7200,
    provider: north,
    heat: 12,
    quality: 0,
  });
  const film = makeArticle({
    url: 'https://south.example/film',
    published: FIRST_DAY + 3600,
    provider: south,
    type: 'video',
    dateOnly: true,
  });
  const stories = [
    makeStory('whales', { articles: [lead, film], topics: [topicId.parse('seas')] }),
    makeStory('film', { articles: [film], listed: false, topics: [topicId.parse('whales')] }),
    makeStory('text', { articles: [makeArticle({ provider: south, published: FIRST_DAY })] }),
  ];
  const topics = [
    { id: topicId.parse('nature'), name: 'Nature' },
    { id: topicId.parse('seas'), name: 'Seas', parent: topicId.parse('nature') },
    { id: topicId.parse('whales'), name: 'Whales', parent: topicId.parse('seas') },
  ];
  const rejected = [{ reason: 'no title', source: 'news/a.md', line: 3 }];
  return makeEdition(stories, { topics, intake: { read: 4, rejected } });
}

describe('an encoded edition', () => {
  const encoded = new Encoded(threeStories());
  const { manifest } = encoded;
  const [only] = manifest.segments as [SegmentRef];

  it('names every file by its content, once, and ends with the manifest', () => {
    expect(new Set(encoded.paths).size).toBe(encoded.paths.length);
    expect(encoded.paths.at(-1)).toBe('manifest.json');
    for (const path of encoded.paths.slice(0, -1)) {
      expect(path).toContain(hashOf(encoded.bytes(path)));
    }
  });

  it('counts an article that stands in two stories once', () => {
    expect(manifest.counts).toEqual({
      stories: 3,
      listed: 2,
      articles: 3,
      videos: 1,
      providers: 2,
      topics: 3,
    });
    expect(manifest.types).toEqual({ article: 2, video: 2 });
    expect(manifest.intake).toEqual({ read: 4, merged: 0, leftOut: 0, rejected: 1, secured: 0 });
    expect(manifest.span).toEqual({ first: FIRST_DAY, last: FIRST_DAY + 7200 });
    const [{ file } = { file: '' as FileHash }] = manifest.providers;
    expect(encoded.json('providers', file, providerFile)).toEqual([
      { id: north, name: 'north', stories: 1, articles: 1 },
      { id: south, name: 'south', stories: 3, articles: 2 },
    ]);
  });

  it('counts the stories of a topic with those of the topics below it', () => {
    expect(manifest.topics).toEqual([
      { id: 'nature', name: 'Nature', stories: 2 },
      { id: 'seas', name: 'Seas', parent: 'nature', stories: 2 },
      { id: 'whales', name: 'Whales', parent: 'seas', stories: 1 },
    ]);
  });

  it('counts the stories of each day', () => {
    const day = FIRST_DAY / 86_400;
    expect(manifest.days).toMatchObject([{ day, stories: 3 }]);
    const days = manifest.days.flatMap(({ file }) => decodeDays(encoded.of('days', file)));
    expect(days).toEqual([{ day, stories: 3 }]);
  });

  it('numbers providers as stories name them first, and lists those with most stories', () => {
    const names = manifest.names.flatMap((file) => encoded.json('names', file, nameFile));
    expect(names.map(({ id }) => id)).toEqual([south, north]);
    const leading = encoded.json('leading', manifest.leading, leadingFile);
    expect(leading.map(({ provider, stories }) => [provider.id, stories])).toEqual([
      [south, 3],
      [north, 1],
    ]);
  });

  it('writes cards with a short excerpt and marks relative to the lead', () => {
    const [first] = encoded.lists(only).cards;
    const file = encoded.json('cards', first?.file as FileHash, cardFile);
    expect(file.providers.map(({ id }) => id)).toEqual([north, south]);
    const card = file.cards[2];
    expect(card?.coverage).toEqual([
      [0, 0, 0],
      [1, -3600, 3],
    ]);
    expect(card?.excerpt).toMatch(/account of…$/);
    expect(card?.excerpt?.length).toBeLessThanOrEqual(280);
    expect(card).toMatchObject({ title: 'Whales return', heat: 12, quality: 0, listed: true });
  });

  it('writes stories whole', () => {
    const whales = encoded.stories(only).find(({ id }) => id.endsWith('/whales'));
    expect(whales?.articles[0]?.excerpt).toMatch(/End\.$/);
    expect(whales?.articles[1]).toMatchObject({ type: 'video', dateOnly: true });
  });

  it('writes one number a story into each column', () => {
    const { heat, quality, articles } = encoded.columns(only);
    expect([...heat]).toEqual([-1, -1, 12]);
    expect([...quality]).toEqual([-1, -1, 0]);
    expect([...articles]).toEqual([1, 1, 2]);
    const ids = encoded.cards(only).map(({ id }) => id);
    const { fingerprints } = decodeAddresses(encoded.of('addresses', only.addresses), 3);
    expect([...fingerprints]).toEqual(ids.map(addressFingerprint));
  });

  it('writes the facts that are counted', () => {
    const [block] = encoded.facets(only);
    // Bits: 1 listed, 2 has an article, 4 has a video.
    expect([...(block?.flags ?? [])]).toEqual([3, 4, 7]);
    expect(block?.topicIds).toEqual(['seas', 'whales']);
    expect([...(block?.topics ?? [])]).toEqual([1, 0]);
    expect([...(block?.topicsFrom ?? [])]).toEqual([0, 0, 1, 2]);
    expect([...(block?.providers ?? [])]).toEqual([0, 0, 1, 0]);
    expect([...(block?.providerTypes ?? [])]).toEqual([2, 4, 2, 4]);
  });

  it('lists rejects, and names no file for them where there are none', () => {
    const file = encoded.json('rejects', manifest.rejects as FileHash, rejectFile);
    expect(file.rejected).toEqual([{ source: 'news/a.md', line: 3, reason: 'no title' }]);
    expect(new Encoded(makeEdition([makeStory('a')])).manifest.rejects).toBeUndefined();
  });

  it('refuses an edition without stories', () => {
    expect(() => new Encoded(makeEdition([]))).toThrow('without stories');
  });
});

describe('the lists of what stories have in common', () => {
  function lists(edition: AssembledEdition): Record<string, readonly number[][]> {
    const encoded = new Encoded(edition);
    const keys = encoded.manifest.volumes.flatMap((volume) => encoded.keys(volume));
    const others = keys.filter(({ key }) => !/^[w~]/.test(key) && !isTallyKey(key));
    return Object.fromEntries(
      others.map(({ key, ordinals, payload }) => [key, [ordinals, payload]]),
    );
  }

  it('hold ordinals, and for providers how many a story has, with a type only where it differs', () => {
    expect(lists(threeStories())).toEqual({
      l: [[0, 2], []],
      't/nature': [[1, 2], []],
      't/seas': [[1, 2], []],
      't/whales': [[1], []],
      'k/article': [[0, 2], []],
      'k/video': [[1, 2], []],
      'p/north.example': [[2], [2]],
      'p/south.example': [
        [0, 1, 2],
        [1, 1, 2],
      ],
      // In the one story it shares, north has no article besides it: one provider, not two.
      'p/north.example a': [[2], [1]],
      'p/south.example a': [[0], [1]],
      'p/south.example v': [
        [1, 2],
        [1, 1],
      ],
    });
  });

  it('say that a provider has videos alone by an empty list', () => {
    const articles = [makeArticle({ type: 'video', provider: north })];
    expect(lists(makeEdition([makeStory('film', { articles })]))).toMatchObject({
      'p/north.example': [[0], [1]],
      'p/north.example a': [[], []],
      'p/north.example v': [[0], [1]],
    });
  });
});

describe('an old address', () => {
  /** As a reader looks: in the segments of the address's day, from the last. */
  function follow(encoded: Encoded, address: StoryId): StoryId | undefined {
    const { segments } = encoded.manifest;
    const place = segmentsOfDay(segments, dayOfAddress(address)).at(-1) ?? 0;
    return encoded.aliases(segments[place] as SegmentRef).get(address);
  }

  const stories = makeManyStories(6_000);
  const old = ['2020/01/01/early', '2026/12/01/inside', '2031/05/05/late'].map((id) =>
    storyId.parse(id),
  );
  const target = { ...(stories[5000] as (typeof stories)[0]), aliases: old };
  const encoded = new Encoded(makeEdition(stories.with(5000, target)));

  it('leads to its story from any day: before, inside, between and after the stories', () => {
    expect(encoded.manifest.segments.length).toBeGreaterThan(1);
    expect(old.map((address) => follow(encoded, address))).toEqual(old.map(() => target.id));
  });
});

describe('volumes', () => {
  const edition = makeEdition(makeManyStories(6_000));
  const one = new Encoded(edition, { levels: [] });
  const many = new Encoded(edition, { levels: [13, 12, 11] });
  const volumes = many.manifest.volumes.map((volume) => many.keys(volume));
  const whole = one.keys(one.manifest.volumes[0] as VolumeRef);

  it('hold their keys in order', () => {
    expect(one.manifest.volumes.length).toBe(1);
    expect(volumes.length).toBeGreaterThan(1);
    for (const keys of [whole, ...volumes]) {
      const names = keys.map(({ key }) => key);
      expect(names).toEqual(names.toSorted());
    }
  });

  it('say the same, whatever the edition is cut into', () => {
    const joined = new Map<string, number[]>();
    let start = 0;
    for (const [place, keys] of volumes.entries()) {
      const before = start;
      for (const { key, ordinals } of keys) {
        joined.set(key, [...(joined.get(key) ?? []), ...ordinals.map((n) => before + n)]);
      }
      start += many.manifest.volumes[place]?.stories ?? 0;
    }
    // Which providers need a list of their articles differs from volume to volume.
    const compared = whole.filter(({ key }) => !key.endsWith(' a') && !isTallyKey(key));
    expect(compared.map(({ key }) => joined.get(key))).toEqual(
      compared.map(({ ordinals }) => ordinals),
    );
    expect(compared.some(({ kind }) => kind === 'blocks')).toBe(true);
  });

  it.each([
    ['blocks', 16],
    ['terms', 24],
    ['pages', 8],
    ['facets', 16],
    ['directories', 32],
  ])('keep %s within %i KB', (kind, most) => {
    const sizes = [...one.files]
      .filter(([path]) => path.startsWith(`${kind}/`))
      .map(([, f]) => f.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most * 1024);
  });
});
