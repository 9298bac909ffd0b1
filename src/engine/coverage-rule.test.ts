import { describe, expect, it } from 'vitest';
import { providerId } from '../bundle/ids.ts';
import { articleTest, coverageUnder, type RankedItem } from './coverage-rule.ts';
import type { ArticleFilter } from './query.ts';

const [HARBOUR, VALLEY, SIEVE] = [
  providerId.parse('harbour.example'),
  providerId.parse('valley.example'),
  providerId.parse('sieve.example'),
];
const ANY: ArticleFilter = { providers: [], without: [] };

const best: RankedItem = { provider: HARBOUR, type: 'article' };
const clip: RankedItem = { provider: { id: VALLEY }, type: 'video' };
const second: RankedItem = { provider: VALLEY, type: 'article' };
const RANKED = [best, clip, second];

describe('coverageUnder', () => {
  it('keeps everything and the lead without a filter', () => {
    expect(coverageUnder(RANKED, ANY)).toEqual({ counting: RANKED, lead: best, providers: 2 });
  });

  it("lets the best of the others lead when the lead's outlet is left out", () => {
    expect(coverageUnder(RANKED, { ...ANY, without: [HARBOUR] })).toEqual({
      counting: [clip, second],
      lead: clip,
      insteadOf: best,
      providers: 1,
    });
  });

  it('counts only included outlets', () => {
    expect(coverageUnder(RANKED, { ...ANY, providers: [HARBOUR, SIEVE] })).toEqual({
      counting: [best],
      lead: best,
      providers: 1,
    });
  });

  it('looks at outlet and type of the same article', () => {
    const filter: ArticleFilter = { providers: [HARBOUR], without: [], type: 'video' };
    expect(coverageUnder(RANKED, filter)).toEqual({ counting: [], providers: 0 });
  });

  it('leaves out an outlet that is included too', () => {
    const filter: ArticleFilter = { providers: [VALLEY], without: [VALLEY] };
    expect(coverageUnder(RANKED, filter).lead).toBeUndefined();
  });

  it('has no lead for a story of nothing', () => {
    expect(coverageUnder([], ANY)).toEqual({ counting: [], providers: 0 });
  });
});

describe('articleTest', () => {
  it('takes providers as ids and as records', () => {
    const test = articleTest({ ...ANY, without: [VALLEY] });
    expect(RANKED.map(test)).toEqual([true, false, false]);
  });
});
