import { providerId, storyId, topicId, type StoryId } from '../../src/bundle/ids.ts';
import type { CoverageArticle, StoryDetail } from '../../src/engine/answers.ts';

/** An invented article; give what matters to the test. */
export function anArticle(change: Partial<CoverageArticle> = {}): CoverageArticle {
  return {
    title: 'Night buses return to the valley',
    excerpt: 'Ridership passed the forecast within a week.',
    url: 'https://valleywire.example/night-buses',
    published: Date.UTC(2026, 10, 21, 21, 40) / 1000,
    provider: { id: providerId.parse('valleywire.example'), name: 'Valley Wire' },
    type: 'article',
    ...change,
  };
}

/** An invented story with one article, unless told otherwise. */
export function aStory(change: Partial<StoryDetail> = {}): StoryDetail {
  return {
    id: anId('2026/11/21/night-buses-return-to-the-valley'),
    aliases: [],
    listed: true,
    topics: [{ id: topicId.parse('cities'), name: 'Cities' }],
    articles: [anArticle()],
    links: [],
    ...change,
  };
}

export function anId(id: string): StoryId {
  return storyId.parse(id);
}
