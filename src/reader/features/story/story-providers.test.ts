import { expect, test } from 'vitest';
import { aProvider, at } from '../../../../tests/support/cards.ts';
import { anArticle } from '../../../../tests/support/stories.ts';
import type { ArticleType } from '../../../bundle/records.ts';
import { insteadOfWords } from './instead-of.ts';
import { storyProviders } from './story-providers.ts';

const by = (name: string, time: string, type: ArticleType = 'article') =>
  anArticle({ provider: aProvider(name), published: at(`2026-11-22T${time}`), type });

const ARTICLES = [
  by('Late', '12:00'),
  by('Early', '06:00'),
  by('Busy', '09:00'),
  by('Busy', '10:00', 'video'),
];
const ALL = { providers: [], without: [] };

test('providers stand by articles, then by who was earlier', () => {
  const counts = storyProviders(ARTICLES, ALL).map(
    ({ provider, stories }) => `${provider.name} ${stories}`,
  );
  expect(counts).toEqual(['Busy 2', 'Early 1', 'Late 1']);
});

test('only articles of the wanted type are counted, and every provider is kept', () => {
  const counts = storyProviders(ARTICLES, { ...ALL, type: 'video' });
  expect(counts.map(({ provider, stories }) => `${provider.name} ${stories}`)).toEqual([
    'Busy 1',
    'Early 0',
    'Late 0',
  ]);
});

test('the reason for another lead is the filter that took it', () => {
  const { id, name } = aProvider('Late');
  const own = { id, name };
  expect(insteadOfWords(own, { ...ALL, without: [id] })).toMatch(/left out/);
  expect(insteadOfWords(own, { ...ALL, providers: [aProvider('Early').id] })).toMatch(/not among/);
  expect(insteadOfWords(own, { ...ALL, type: 'video' })).toMatch(/another type/);
});
