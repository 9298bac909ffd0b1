import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Facets } from '../../../engine/answers.ts';
import { EVERYTHING, type Query } from '../../../engine/query.ts';
import { NoResults, type NoResultsProps } from './no-results.tsx';

const facets: Facets = {
  total: 0,
  providers: [],
  topics: [],
  types: { article: 0, video: 0 },
  anyType: 1,
  listed: 0,
  dates: [],
  bar: 'day',
  moreProviders: 0,
  without: [
    { filter: 'topic', stories: 7 },
    { filter: 'dates', stories: 12 },
    { filter: 'type', stories: 1 },
    { filter: 'listed', stories: 0 },
  ],
};
const view: Query = { ...EVERYTHING, from: '2026-11-01', type: 'video', listed: true };

function show(change: Partial<Query> = view, counts: Facets | undefined = facets) {
  const onChange = vi.fn<NoResultsProps['onChange']>();
  render(<NoResults view={{ ...EVERYTHING, ...change }} facets={counts} onChange={onChange} />);
  return onChange;
}

it('says which filter to loosen, and for how many stories', async () => {
  const onChange = show();
  await userEvent.click(
    screen.getByRole('button', { name: 'Without the dates there are 12 stories' }),
  );
  expect(onChange).toHaveBeenCalledWith({ from: undefined, to: undefined });
  await userEvent.click(screen.getByRole('button', { name: 'Without the type there is 1 story' }));
  expect(onChange).toHaveBeenLastCalledWith({ type: undefined });
});

it('offers nothing that would help nothing', () => {
  show();
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Without the dates there are 12 stories',
    'Without the type there is 1 story',
    'Clear all filters',
  ]);
});

it('can clear all while the counts are not there', async () => {
  const onChange = show(view, undefined);
  await userEvent.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(onChange).toHaveBeenCalledOnce();
});

it('names the words that found nothing, and offers to go without them', async () => {
  const onChange = show(
    { words: 'kelp qwzx', sort: 'relevance' },
    { ...facets, without: [{ filter: 'words', stories: 44 }] },
  );
  expect(screen.getByText('Nothing in this archive answers to “kelp qwzx”.')).toBeVisible();
  await userEvent.click(
    screen.getByRole('button', { name: 'Without the words there are 44 stories' }),
  );
  expect(onChange).toHaveBeenCalledWith({ words: undefined });
  expect(screen.queryByRole('button', { name: 'Clear all filters' })).not.toBeInTheDocument();
});

it('speaks of no filter where there is none', () => {
  show({});
  expect(screen.getByText('This part of the archive holds no stories yet.')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
