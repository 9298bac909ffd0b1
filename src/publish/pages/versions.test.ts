import { describe, expect, it } from 'vitest';
import { aStory, anArticle, anId } from '../../../tests/support/stories.ts';
import type { StoryDetail } from '../../engine/answers.ts';
import { versionsOf } from './versions.ts';

const site = { base: '/', origin: 'https://news.example' };
const idOf = (slug: string) => anId(`2026/11/22/${slug}`);

interface Led {
  readonly language?: string;
  readonly story?: string;
}

function storyLedIn(language: string | undefined, others: readonly Led[]): StoryDetail {
  const articles = [{ ...(language !== undefined && { language }) }, ...others].map((led: Led) =>
    anArticle({
      ...(led.language !== undefined && { language: led.language }),
      ...(led.story !== undefined && { story: idOf(led.story) }),
    }),
  );
  return aStory({ id: idOf('ice'), articles });
}

describe('the versions of a story', () => {
  it('are itself and the best story of its event in each other language', () => {
    const story = storyLedIn('en', [
      { language: 'de', story: 'eis' },
      { language: 'de', story: 'eis-zwei' },
      { language: 'fr', story: 'glace' },
      { language: 'en', story: 'ice-two' },
    ]);
    expect(versionsOf(story, site)).toEqual([
      { language: 'en', href: 'https://news.example/story/2026/11/22/ice' },
      { language: 'de', href: 'https://news.example/story/2026/11/22/eis' },
      { language: 'fr', href: 'https://news.example/story/2026/11/22/glace' },
    ]);
  });

  it.each([
    ['coverage in other languages is on the pages of others', 'en', [{ language: 'de' }]],
    ['all is in one language', 'en', [{ language: 'en', story: 'ice-two' }]],
    ['nobody knows its own', undefined, [{ language: 'de', story: 'eis' }]],
  ])('are none where %s', (_, language, others) => {
    expect(versionsOf(storyLedIn(language, others), site)).toEqual([]);
  });

  it('are none where the site has no address', () => {
    const story = storyLedIn('en', [{ language: 'de', story: 'eis' }]);
    expect(versionsOf(story, { base: '/' })).toEqual([]);
  });
});
