import { describe, expect, it } from 'vitest';
import { editionOf, editionOfFiles, mention, storyJson } from './assemble.testing.ts';

describe('a record that lacks something', () => {
  it.each([
    [{ title: ' <b></b> ' }, 'title', /give it one/],
    [{ webUrl: null }, 'webUrl', /no link/],
    [{ webUrl: 'javascript:alert(1)' }, 'webUrl', /“javascript:alert\(1\)” is not a link/],
    [{ provider: null }, 'provider', /no provider/],
    [{ publishedDateTime: null }, 'publishedDateTime', /no time/],
    [{ publishedDateTime: 'last week' }, 'publishedDateTime', /“last week” is not a time/],
  ])('%j is rejected by its field', (fields, field, reason) => {
    const { stories, intake } = editionOf([storyJson(fields)]);
    expect(stories).toEqual([]);
    expect(intake).toMatchObject({ read: 1, merged: 0, leftOut: 0 });
    expect(intake.rejected).toEqual([
      { source: 'archive/wire.ndjson', line: 1, field, reason: expect.stringMatching(reason) },
    ]);
  });

  it('is named by the line in Markdown and by the place in a page', () => {
    const { intake } = editionOfFiles({
      'a.md': '---\ntitle: A\nwebUrl: https://a.example/x\npublishedDateTime: soon\n---\n',
      'b.json': `{"value": [\n${JSON.stringify(storyJson())},\n{"title": ""}]}`,
    });
    expect(intake.rejected).toMatchObject([
      { source: 'archive/a.md', line: 4, field: 'publishedDateTime' },
      { source: 'archive/b.json', line: 3, field: 'value[1].title' },
    ]);
  });
});

it('takes originalUrl for a missing or unusable webUrl', () => {
  const originalUrl = 'https://harbor.example/original';
  for (const webUrl of [undefined, null, '', 'about:blank']) {
    const { stories } = editionOf([storyJson({ webUrl, originalUrl })]);
    expect(stories[0]?.articles[0]?.url).toBe(originalUrl);
  }
});

it('leaves out other categories than news, and counts them', () => {
  const { stories, intake } = editionOf([
    storyJson({ category: 'events' }),
    storyJson({ categories: ['learning', 'samples'], title: '' }),
    storyJson({ categories: ['learning', 'News'], webUrl: 'https://a.example/1' }),
    storyJson({ category: 'news', webUrl: 'https://a.example/2' }),
    storyJson({ category: null, categories: [], webUrl: 'https://a.example/3' }),
  ]);
  expect(stories).toHaveLength(3);
  expect(intake).toMatchObject({ read: 5, leftOut: 2, rejected: [] });
});

it('leaves out drafts, whatever their category', () => {
  const { stories, intake } = editionOf([
    storyJson({ draft: true, category: 'news' }),
    storyJson({ draft: 'TRUE', categories: ['news'], webUrl: 'https://a.example/1' }),
    storyJson({ draft: false, webUrl: 'https://a.example/2' }),
    storyJson({ draft: null, webUrl: 'https://a.example/3' }),
  ]);
  expect(stories).toHaveLength(2);
  expect(intake).toMatchObject({ read: 4, leftOut: 2, rejected: [] });
});

it('drops encrypted payloads and counts them', () => {
  const edition = editionOf([storyJson({ secured: 'Z2F1==;eA==' }), storyJson({ secured: null })]);
  expect(edition.intake.secured).toBe(1);
  expect(JSON.stringify(edition)).not.toContain('Z2F1');
});

it('lets a broken related entry cost only itself', () => {
  const related = [
    mention('a'),
    mention('b', { publishedDateTime: 'x' }),
    7,
    mention('c', { webUrl: '' }),
  ];
  const { stories, intake } = editionOf([storyJson({ related })]);
  expect(stories[0]?.articles.map(({ provider }) => provider)).toEqual([
    'harbor.example',
    'a.example',
  ]);
  expect(intake.notes.map(({ field }) => field)).toEqual([
    'related[1].publishedDateTime',
    'related[2].webUrl',
    'related[3].webUrl',
  ]);
});

it('notes a lost picture with its record', () => {
  const { stories, intake } = editionOf([storyJson({ images: [{ url: 'img/gone.png' }] })]);
  expect(stories[0]?.articles[0]?.picture).toBeUndefined();
  expect(intake.notes).toMatchObject([
    { line: 1, field: 'images', reason: 'img/gone.png: is not in the source' },
  ]);
});

it('notes a lost logo once, however many articles name it', () => {
  const provider = { name: 'A', domain: 'a.example', images: [{ url: '/gone.png' }] };
  const stories = ['1', '2', '3'].map((id) =>
    storyJson({ webUrl: `https://a.example/${id}`, provider }),
  );
  expect(editionOf(stories).intake.notes).toEqual([
    {
      source: 'archive/wire.ndjson',
      line: 1,
      field: 'provider.images',
      reason: '/gone.png: is not in the source',
    },
  ]);
});

it('asks for a picture as the story wrote it, once for each place', () => {
  const asked: unknown[] = [];
  const findMedia = (...question: unknown[]): { media: string } => {
    asked.push(question);
    return { media: 'media/0123456789abcdef.png' };
  };
  const provider = { name: 'A', domain: 'a.example', images: [{ url: '/logo.png' }] };
  const { stories, providers } = editionOf(
    [
      storyJson({ images: [{ url: 'p.png' }], provider }),
      storyJson({ webUrl: 'https://a.example/2', provider }),
    ],
    findMedia,
  );
  expect(stories.map(({ articles }) => articles[0]?.picture?.src).sort()).toEqual([
    'media/0123456789abcdef.png',
    undefined,
  ]);
  expect(providers[0]?.logo).toBe('media/0123456789abcdef.png');
  expect(asked).toEqual([
    [0, 'wire.ndjson', '/logo.png'],
    [0, 'wire.ndjson', 'p.png'],
  ]);
});

it('keeps video embeds as host and id, and drops an excerpt that repeats the title', () => {
  const { stories } = editionOf([
    storyJson({
      type: 'clip',
      excerpt: 'Harbour bridge&nbsp;reopens',
      featuredContent: '<iframe src="https://www.youtube.com/embed/abc123"></iframe>',
    }),
  ]);
  expect(stories[0]?.articles[0]).toMatchObject({
    type: 'video',
    video: { host: 'youtube', id: 'abc123' },
  });
  expect(stories[0]?.articles[0]?.excerpt).toBeUndefined();
});
