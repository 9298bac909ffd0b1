import { expect, it } from 'vitest';
import { editionOfFiles } from '../../assemble/assemble.testing.ts';
import { item, rss } from './feeds.testing.ts';

const guid = (id: string) => `<guid isPermaLink="false">${id}</guid>`;

it('makes one story of an item in several feeds', () => {
  const { stories, intake } = editionOfFiles({
    'mill.xml': rss([item(guid('a'), 'http://www.millrace.example/otters?utm_source=rss')]),
    'river.rss': rss([item(guid('b'), 'https://millrace.example/otters/')]),
  });
  expect(stories).toHaveLength(1);
  expect(intake).toMatchObject({ read: 2, merged: 1 });
});

it('makes one story of an item whose address has changed between snapshots', () => {
  const { stories } = editionOfFiles({
    'monday.xml': rss([item(guid('m-17'), 'https://millrace.example/otter')]),
    'tuesday.xml': rss([item(guid('m-17'), 'https://millrace.example/otters-are-back')]),
  });
  expect(stories).toHaveLength(1);
});

it('keeps items apart that a feed gives one id, in one file or over time', () => {
  const other = item(guid('latest'), 'https://millrace.example/sluice');
  const one = { 'feed.xml': rss([item(guid('latest')), other]) };
  expect(editionOfFiles(one).stories).toHaveLength(2);
  const two = {
    'monday.xml': rss([item(guid('latest'))]),
    'tuesday.xml': rss([other.replace('07 Nov', '08 Nov')]),
  };
  expect(editionOfFiles(two).stories).toHaveLength(2);
});
