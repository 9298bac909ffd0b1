import { describe, expect, it } from 'vitest';
import { topicId } from '../../bundle/ids.ts';
import {
  EXCERPT_START,
  impactOf,
  IN_EXCERPT,
  IN_NAMES,
  IN_RELATED,
  IN_TITLE,
  maskOf,
  MOST_TITLE_WORDS,
  RELATED_START,
} from '../../bundle/keys.ts';
import type { VolumeRef } from '../../bundle/manifest.ts';
import type { AssembledArticle, AssembledStory } from '../edition.ts';
import { makeArticle, makeEdition, makeStory } from './edition.testing.ts';
import { Encoded, type ReadKey } from './encoded.testing.ts';

/** What is written under a key for stories. */
function keysOf(stories: readonly AssembledStory[]): ReadonlyMap<string, ReadKey> {
  const encoded = new Encoded(makeEdition(stories));
  const keys = encoded.keys(encoded.manifest.volumes[0] as VolumeRef);
  return new Map(keys.map((read) => [read.key, read]));
}

function storyWith(...articles: readonly Partial<AssembledArticle>[]): AssembledStory {
  return makeStory('story', {
    articles: articles.map((fields, n) =>
      makeArticle({ url: `https://tidewatch.example/${n}`, ...fields }),
    ),
    topics: [topicId.parse('seas')],
  });
}

describe('the words of a story', () => {
  const whole = `${'filler '.repeat(60)}lighthouse`;
  const keys = keysOf([
    storyWith(
      { title: 'Ferry found', excerpt: `The ferry is safe. ${whole}` },
      { title: 'Vessel at harbour' },
      { title: 'FERRY FOUND!' },
      { title: 'Vessel, at harbour.' },
      { title: 'Crew well' },
    ),
  ]);
  const positionsOf = (word: string) => keys.get(`w${word}`)?.positions[0];
  const maskIn = (word: string) => maskOf(keys.get(`w${word}`)?.payload[0] ?? 0);

  it('stand where they are: title, excerpt, other headlines, names', () => {
    expect(positionsOf('found')).toEqual([1]);
    expect(positionsOf('ferry')).toEqual([0, EXCERPT_START + 1]);
    expect(positionsOf('vessel')).toEqual([RELATED_START]);
    expect(positionsOf('harbour')).toEqual([RELATED_START + 2]);
    expect(positionsOf('crew')).toEqual([RELATED_START + 5]);
    expect(positionsOf('tidewatch')).toEqual([RELATED_START + 9]);
    expect(positionsOf('seas')).toEqual([RELATED_START + 12]);
  });

  it('are those of the whole excerpt, not of the short one', () => {
    expect(positionsOf('lighthouse')).toEqual([EXCERPT_START + 64]);
  });

  it('say in which texts they stand', () => {
    expect(maskIn('ferry')).toBe(IN_TITLE | IN_EXCERPT);
    expect(maskIn('vessel')).toBe(IN_RELATED);
    expect(maskIn('seas')).toBe(IN_NAMES);
  });

  it('come from a headline that says the same only once', () => {
    expect(positionsOf('vessel')).toHaveLength(1);
    expect(maskIn('found')).toBe(IN_TITLE);
  });

  it('are also found backwards, if they are of letters', () => {
    expect(keys.get('~yrref')).toMatchObject({ kind: 'count', count: 1 });
    expect(keys.get('~llew')).toMatchObject({ kind: 'count', count: 1 });
    expect([...keys.keys()].filter((key) => key.startsWith('~') && key.length < 5)).toEqual([]);
  });

  it('are cut where they outgrow their room', () => {
    const title = Array.from({ length: 200 }, (_, n) => `t${n}`).join(' ');
    const excerpt = Array.from({ length: 2_000 }, (_, n) => `e${n}`).join(' ');
    const long = keysOf([storyWith({ title, excerpt })]);
    expect(long.get(`wt${MOST_TITLE_WORDS - 1}`)?.positions).toEqual([[MOST_TITLE_WORDS - 1]]);
    expect(long.has(`wt${MOST_TITLE_WORDS}`)).toBe(false);
    expect(long.has('we800')).toBe(true);
    expect(long.has('we1999')).toBe(false);
  });

  it('need be none', () => {
    expect(keysOf([storyWith({ title: '?!' }, { title: '🐋' })]).get('wtidewatch')?.count).toBe(1);
  });
});

describe('the impact of a word', () => {
  const impact = (word: string, ...articles: Partial<AssembledArticle>[]): number =>
    impactOf(keysOf([storyWith(...articles)]).get(`w${word}`)?.payload[0] ?? 0);
  const other = { title: 'Crew well' };

  it('is most in the title, then the excerpt, then other headlines, then names', () => {
    const inTitle = impact('ferry', { title: 'Ferry found' });
    const inExcerpt = impact('ferry', { title: 'Found', excerpt: 'Here is the ferry at last' });
    const inRelated = impact('ferry', other, { title: 'The old ferry is back in the harbour' });
    const inNames = impact('tidewatch', other);
    expect(inTitle).toBeGreaterThan(inExcerpt);
    expect(inExcerpt).toBeGreaterThan(inNames);
    expect(inRelated).toBeGreaterThanOrEqual(inNames);
    expect(inRelated).toBeLessThanOrEqual(inExcerpt);
  });

  it('grows with what repeats it, and shrinks with what is said beside it', () => {
    const once = impact('ferry', { title: 'Ferry found' });
    const excerpt = 'The ferry, a ferry of the ferry line, is back';
    const twice = impact('ferry', { title: 'Ferry found', excerpt }, { title: 'Ferry is safe' });
    const among = impact('ferry', { title: `Ferry ${'and other things '.repeat(20)}` });
    expect(twice).toBeGreaterThan(once);
    expect(among).toBeLessThan(once);
    expect(twice).toBeLessThanOrEqual(7);
  });

  it('of a story does not depend on other stories', () => {
    const story = storyWith({ title: 'Ferry found' });
    const beside = Array.from({ length: 50 }, (_, n) =>
      makeStory(`ferry-${n}`, { articles: [makeArticle({ title: 'Ferry ferry', published: n })] }),
    );
    const alone = keysOf([story]).get('wferry')?.payload.at(-1);
    expect(
      keysOf([...beside, story])
        .get('wferry')
        ?.payload.at(-1),
    ).toBe(alone);
  });
});
