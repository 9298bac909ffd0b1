import { providerId, storyId, topicId } from '../../src/bundle/ids.ts';
import type { Provider } from '../../src/bundle/records.ts';
import type { FeedCard, Mark, Slot } from '../../src/engine/answers.ts';

/** An invented outlet: "Valley Wire" is valleywire.example. */
export function aProvider(name: string): Provider {
  return { id: providerId.parse(`${name.toLowerCase().replace(/\W/g, '')}.example`), name };
}

export function at(time: string): number {
  return Date.parse(`${time}Z`) / 1000;
}

export function aMark(change: Partial<Mark> = {}): Mark {
  return {
    published: at('2026-11-21T21:40'),
    provider: providerId.parse('valleywire.example'),
    type: 'article',
    dateOnly: false,
    counts: true,
    lead: false,
    ...change,
  };
}

/** An invented card; give what matters to the test. `published` sets both times. */
export function aCard(change: Partial<FeedCard> = {}): FeedCard {
  const published = change.published ?? at('2026-11-21T21:40');
  const provider = change.provider ?? aProvider('Valley Wire');
  return {
    id: storyId.parse('2026/11/21/night-buses'),
    aliases: [],
    title: 'Night buses return to the valley',
    published,
    storyPublished: published,
    dateOnly: false,
    type: 'article',
    provider,
    topics: [{ id: topicId.parse('cities'), name: 'Cities' }],
    listed: true,
    articles: 1,
    providers: 1,
    first: provider.name,
    marks: [aMark({ published, provider: provider.id, lead: true })],
    ...change,
  };
}

/** A card named by its slug, of a day in November 2026. */
export function cardOn(day: number, slug: string, change: Partial<FeedCard> = {}): FeedCard {
  const date = String(day).padStart(2, '0');
  return aCard({
    id: storyId.parse(`2026/11/${date}/${slug}`),
    title: slug,
    published: at(`2026-11-${date}T12:00`),
    ...change,
  });
}

export function slotsOf(cards: readonly FeedCard[]): Slot[] {
  return cards.map((card, position) => ({ position, card }));
}
