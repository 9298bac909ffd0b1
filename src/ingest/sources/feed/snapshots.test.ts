import { describe, expect, it } from 'vitest';
import { editionOfFiles } from '../../assemble/assemble.testing.ts';
import { atom, item, rss } from './feeds.testing.ts';

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

describe('an item whose headline was changed', () => {
  const early = item(
    '<media:thumbnail url="https://millrace.example/otter.jpg"/><description>One.</description>',
  );
  const changed = item().replace('Otters', 'More otters');
  const first = (files: Readonly<Record<string, string>>) =>
    editionOfFiles(files).stories[0]?.articles[0];

  it('has that of the newest copy, and all that the earlier ones had besides', () => {
    const monday = rss([early]);
    const tuesday = rss([changed]);
    const expected = {
      title: 'More otters below the mill',
      excerpt: 'One.',
      picture: { src: 'https://millrace.example/otter.jpg' },
    };
    const [one, other] = ['mill/2026-11-09T080000Z.xml', 'mill/2026-11-10T080000Z.xml'];
    expect(first({ [one]: monday, [other]: tuesday })).toMatchObject(expected);
    const back = { title: 'Otters below the mill', excerpt: 'One.' };
    expect(first({ [one]: tuesday, [other]: monday })).toMatchObject(back);
  });

  it('has that of the feed that was made last, where no copy has a time for a name', () => {
    const made = (day: number) => `<lastBuildDate>0${day} Nov 2026 08:00:00 GMT</lastBuildDate>`;
    const files = { 'a.xml': rss([early], made(8)), 'b.xml': rss([changed], made(9)) };
    expect(first(files)?.title).toBe('More otters below the mill');
    const older = { 'a.xml': rss([early], made(9)), 'b.xml': rss([changed], made(8)) };
    expect(first(older)?.title).toBe('Otters below the mill');
  });

  it('says itself when it was changed, whenever the copy was made', () => {
    const entry = (title: string, updated: string, more = '') =>
      `<title>${title}</title><link href="https://millrace.example/otters"/><id>1</id>
      <published>2026-11-07T09:00:00Z</published><updated>${updated}</updated>${more}`;
    const files = {
      'mill/2026-11-09T080000Z.xml': atom([entry('Later', '2026-11-08T09:00:00Z')]),
      'other/2026-11-10T080000Z.xml': atom([
        entry('Earlier', '2026-11-07T09:00:00Z', '<summary>One.</summary>'),
      ]),
    };
    expect(first(files)).toMatchObject({ title: 'Later', excerpt: 'One.' });
  });

  it('leaves the words of a richer record that is of no feed', () => {
    const record = {
      title: 'Otters, at length',
      excerpt: 'Two.',
      publishedDateTime: '2026-11-07T09:00:00Z',
      webUrl: 'https://millrace.example/otters',
      type: 'article',
      provider: { name: 'The Millrace', domain: 'millrace.example' },
      images: [{ url: 'https://millrace.example/otter.jpg' }],
    };
    const files = {
      'stories.ndjson': JSON.stringify(record),
      'mill/2026-11-10T080000Z.xml': rss([changed]),
    };
    expect(first(files)?.title).toBe('Otters, at length');
  });
});
