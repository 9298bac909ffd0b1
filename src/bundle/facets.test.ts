import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, survives } from './codecs.testing.ts';
import { decodeFacets } from './decode-facets.ts';
import { encodeFacets, FLAG_LISTED, TYPE_BITS, type StoryFacts } from './facets.ts';
import { topicId } from './ids.ts';

const TOPICS = ['seas', 'ferries', 'größe', '海'].map((id) => topicId.parse(id));

const types = fc.uniqueArray(fc.constantFrom('article' as const, 'video' as const), {
  minLength: 1,
  maxLength: 2,
});
const story: fc.Arbitrary<StoryFacts> = fc.record({
  listed: fc.boolean(),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
  providers: fc.uniqueArray(fc.record({ number: fc.nat(100_000), types }), {
    maxLength: 6,
    selector: ({ number }) => number,
  }),
});
const stories = fc.array(story, { maxLength: 30 });

/** The facts of a file as they were before they were written. */
function read(bytes: Uint8Array): StoryFacts[] {
  const block = decodeFacets(bytes);
  return Array.from({ length: block.stories }, (_, i) => {
    const { topicsFrom, providersFrom } = block;
    const topics = block.topics.subarray(topicsFrom[i], topicsFrom[i + 1]);
    const providers = block.providers.subarray(providersFrom[i], providersFrom[i + 1]);
    const bits = block.providerTypes.subarray(providersFrom[i], providersFrom[i + 1]);
    return {
      listed: ((block.flags[i] ?? 0) & FLAG_LISTED) !== 0,
      topics: Array.from(topics, (place) => block.topicIds[place] ?? topicId.parse('none')),
      providers: Array.from(providers, (number, at) => ({ number, types: typesOf(bits[at] ?? 0) })),
    };
  });
}

function typesOf(bits: number): ('article' | 'video')[] {
  return (['article', 'video'] as const).filter((type) => (bits & TYPE_BITS[type]) !== 0);
}

describe('a file of facts', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(stories, (given) => {
        const expected = given.map(({ listed, topics, providers }) => ({
          listed,
          topics,
          providers: providers.map(({ number, types: own }) => ({
            number,
            types: [...own].sort(),
          })),
        }));
        expect(read(encodeFacets(given))).toEqual(expected);
      }),
    );
  });

  it('says of a story which types it has from any provider', () => {
    const providers = [
      { number: 3, types: ['video'] as const },
      { number: 0, types: ['article'] as const },
    ];
    const { flags } = decodeFacets(encodeFacets([{ listed: false, topics: [], providers }]));
    expect([...flags]).toEqual([TYPE_BITS.article | TYPE_BITS.video]);
  });

  it('is refused when it promises more stories than it has bytes, or names no known topic', () => {
    expect(() => decodeFacets(Uint8Array.of(255, 255, 255, 127, 0))).toThrow('more stories');
    expect(() => decodeFacets(Uint8Array.of(1, 0, 1, 1, 5, 0))).toThrow('not described');
  });

  it('is refused or read as another when its bytes are damaged', () => {
    const harmed = stories.chain((given) => damaged(encodeFacets(given)));
    fc.assert(
      fc.property(harmed, (bytes) => {
        expect(survives(() => decodeFacets(bytes))).toBe(true);
      }),
    );
  });
});
