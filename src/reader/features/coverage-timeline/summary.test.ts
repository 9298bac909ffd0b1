import { describe, expect, test } from 'vitest';
import type { CoverageArticle } from '../../../engine/answers.ts';
import type { ArticleFilter } from '../../../engine/query.ts';
import { createFormats } from '../../platform/formats.ts';
import { ALL, article, ICE, withoutProviders } from './coverage.testing.ts';
import { summaryOf } from './summary.ts';
import { timelineOf } from './timeline.ts';
import { summaryWords } from './words.ts';

const formats = createFormats('en-GB');
const NOW = Date.parse('2026-11-24T12:00:00Z') / 1000;

function words(articles: readonly CoverageArticle[], filter: ArticleFilter = ALL): string {
  const summary = summaryOf(timelineOf(articles, filter, 'oldest'));
  return summary ? summaryWords(summary, formats, NOW) : 'nothing';
}

describe('the summary of coverage', () => {
  test('says who had it first, how the lead followed, and how long it ran', () => {
    expect(words(ICE)).toBe(
      'First Light had it first in this archive; The Tidewatch followed 7 h 26 min later. Coverage ran for 46 hours.',
    );
  });

  test('speaks of those shown when the first is left out', () => {
    expect(words(ICE, withoutProviders('First Light'))).toBe(
      'Of those shown, Meridian Post had it first; The Tidewatch followed 5 h 20 min later. Coverage ran for 44 hours.',
    );
  });

  test('names the next provider when the lead was first itself', () => {
    const articles = [
      article('Lead', '2026-11-22T04:00:00Z'),
      article('Lead', '2026-11-22T05:00:00Z'),
      article('Next', '2026-11-22T06:00:00Z'),
      article('Last', '2026-11-22T14:00:00Z'),
    ];
    expect(words(articles)).toBe(
      'Lead had it first in this archive; Next followed 2 h later. Coverage ran for 10 hours.',
    );
  });

  test('does not date a provider by an article that was not its first', () => {
    const articles = [
      article('B', '2026-11-24T11:00:00Z'),
      article('A', '2026-11-22T04:00:00Z'),
      article('B', '2026-11-22T05:00:00Z'),
    ];
    expect(words(articles)).toBe('A had it first in this archive; this story followed 55 h later.');
  });

  test('does not name a provider as following itself', () => {
    const articles = [
      article('One', '2026-11-22T05:00:00Z'),
      article('One', '2026-11-22T04:00:00Z'),
      article('Two', '2026-11-22T06:00:00Z'),
    ];
    expect(words(articles)).toBe(
      'One had it first in this archive; this story followed 1 h later. Coverage ran for 2 hours.',
    );
  });

  test('names all that tied', () => {
    const at = '2026-11-22T04:00:00Z';
    expect(words([article('A', at), article('B', at)])).toBe(
      'A and B had it first in this archive, at the same time.',
    );
    const five = ['A', 'B', 'C', 'D', 'E'].map((name) => article(name, at));
    expect(words(five)).toBe('A, B and 3 others had it first in this archive, at the same time.');
    // As a page was rendered, until it has been taken over: by the formats that it is given.
    const summary = summaryOf(timelineOf(five, ALL, 'oldest'));
    expect(summary && summaryWords(summary, createFormats('en-US'), NOW)).toContain('A, B, and 3');
  });

  test('says no more of two articles than that one followed', () => {
    const articles = [article('A', '2026-11-22T04:00:00Z'), article('B', '2026-11-22T04:01:14Z')];
    expect(words(articles)).toBe('A had it first in this archive; B followed 74 s later.');
  });

  test('does not say who was first where a time is missing on the first day', () => {
    const articles = [
      article('A', '2026-11-22T04:00:00Z'),
      article('B', '2026-11-22'),
      article('C', '2026-11-23T04:00:00Z'),
    ];
    expect(words(articles)).toBe(
      'Who had it first cannot be told: not every article of Sunday 22 November gives its time. Coverage ran over 2 days.',
    );
  });

  test('counts days, not hours, from a date without a time', () => {
    const articles = [
      article('A', '2026-11-23T04:00:00Z'),
      article('B', '2026-11-22'),
      article('C', '2026-11-25T04:00:00Z'),
    ];
    expect(words(articles)).toBe(
      'B had it first in this archive; A followed the next day. Coverage ran over 4 days.',
    );
  });

  test('says that a single provider is alone, and only where that is true', () => {
    const one = [article('A', '2026-11-22T04:00:00Z')];
    expect(words(one)).toBe('No other provider in this archive has it.');
    const two = [...one, article('B', '2026-11-22T05:00:00Z')];
    expect(words(two, withoutProviders('B'))).toBe('');
    const again = [...one, article('A', '2026-11-22T09:00:00Z')];
    expect(words(again)).toBe(
      'No other provider in this archive has it. Coverage ran for 5 hours.',
    );
  });

  test('is none when nothing is left', () => {
    expect(words(ICE.slice(0, 1), withoutProviders('The Tidewatch'))).toBe('nothing');
  });
});
