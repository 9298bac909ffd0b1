import { describe, expect, it } from 'vitest';
import { editionOf, editionOfFiles, mention, storyJson } from './assemble.testing.ts';

const page = (...value: Record<string, unknown>[]): string => JSON.stringify({ page: 1, value });

describe('the same address met again', () => {
  it('is one article: the richer record wins, and fields fill each other’s holes', () => {
    const { stories, intake } = editionOf([
      storyJson({ title: 'Bridge reopens (updated)', excerpt: null, heat: 40 }),
      storyJson({ heat: 72, images: [{ url: 'https://a.example/p.jpg' }] }),
      storyJson({
        webUrl: 'http://harbor.example/bridge-reopens/amp?utm_source=x',
        locale: 'en-us',
      }),
    ]);
    expect(stories).toHaveLength(1);
    expect(intake).toMatchObject({ read: 3, merged: 2 });
    expect(stories[0]?.articles).toMatchObject([
      {
        title: 'Harbour bridge reopens',
        heat: 72,
        language: 'en-US',
        picture: { src: 'https://a.example/p.jpg' },
      },
    ]);
    expect(stories[0]?.aliases).toEqual(['2022/09/12/bridge-reopens-updated']);
  });

  it('is found by AMP links too, but not by those to a home page', () => {
    const amp = {
      webUrl: 'https://amp-host.example/x',
      ampWebUrl: 'https://harbor.example/bridge-reopens/amp',
    };
    expect(editionOf([storyJson(), storyJson(amp)]).stories).toHaveLength(1);
    const home = { ampWebUrl: 'https://harbor.example/' };
    const two = [storyJson(home), storyJson({ ...home, webUrl: 'https://harbor.example/other' })];
    expect(editionOf(two).stories).toHaveLength(2);
  });

  it('lets a full time beat a bare date, and a named domain a guessed one', () => {
    const { stories } = editionOf([
      storyJson({ publishedDateTime: '2022-09-12', images: [{ url: 'https://a.example/p.jpg' }] }),
      storyJson({ excerpt: null, provider: { name: 'Harbor Post' } }),
    ]);
    expect(stories[0]?.articles[0]).toMatchObject({
      published: 1662971400,
      provider: 'harbor.example',
    });
    expect(stories[0]?.articles[0]?.dateOnly).toBeUndefined();
  });

  it('unites the related lists', () => {
    const { stories } = editionOf([
      storyJson({ related: [mention('a'), mention('b')] }),
      storyJson({ related: [mention('b'), mention('c')] }),
    ]);
    expect(stories[0]?.articles.map(({ provider }) => provider).sort()).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'harbor.example',
    ]);
  });

  it('fills a story’s holes from mentions, but never takes their title', () => {
    const { stories } = editionOf([
      storyJson({ excerpt: null, topics: [] }),
      mention('a', {
        related: [
          storyJson({
            title: 'Bridge!',
            quality: 90,
            images: [{ url: 'https://a.example/p.jpg' }],
          }),
        ],
      }),
    ]);
    const story = stories.find(({ id }) => id.endsWith('harbour-bridge-reopens'));
    expect(story?.articles[0]).toMatchObject({
      title: 'Harbour bridge reopens',
      quality: 90,
      excerpt: 'Traffic flows again after nine months.',
    });
  });
});

describe('what an archive lists', () => {
  it('is unlisted only where a file says so and no page lists it', () => {
    const listed = (files: Record<string, string>): boolean[] =>
      editionOfFiles(files).stories.map((story) => story.listed);
    const hidden = JSON.stringify(storyJson({ published: false }));
    expect(listed({ 'a.json': hidden })).toEqual([false]);
    expect(listed({ 'a.json': JSON.stringify(storyJson()) })).toEqual([true]);
    expect(listed({ 'a.json': hidden, 'b.json': JSON.stringify(storyJson()) })).toEqual([false]);
    expect(listed({ 'a.json': hidden, 'b.json': page(storyJson()) })).toEqual([true]);
  });
});
