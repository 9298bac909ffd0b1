import type { StoryId, TopicId } from '../../../bundle/ids.ts';
import type { StoryLink } from '../../../bundle/records.ts';
import type { AssembledArticle, AssembledStory } from '../../edition.ts';
import type { Addresses } from './addresses.testing.ts';
import { compareText } from '../compare.ts';
import type { Event } from './events.testing.ts';
import type { Item } from './identify.testing.ts';
import type { ThreadedEvent } from './threads.testing.ts';
import { compareByHash } from './order.testing.ts';

/** The best first: heat, quality (absent ones last), the earliest, canonical address. */
function compareCoverage({ key: keyA, article: a }: Item, { key: keyB, article: b }: Item): number {
  return (
    (b.heat ?? -1) - (a.heat ?? -1) ||
    (b.quality ?? -1) - (a.quality ?? -1) ||
    a.time.seconds - b.time.seconds ||
    compareByHash(keyA, keyB)
  );
}

function assembleArticle({ article }: Item, story: StoryId | undefined): AssembledArticle {
  const { excerpt, language, amp, cdnAmp, time, heat, quality, picture, video } = article;
  return {
    title: article.title,
    ...(excerpt !== undefined && { excerpt }),
    ...(language !== undefined && { language }),
    url: article.url,
    ...(amp !== undefined && { amp }),
    ...(cdnAmp !== undefined && { cdnAmp }),
    published: time.seconds,
    ...(time.dateOnly && { dateOnly: true }),
    provider: article.provider.id,
    type: article.type ?? 'article',
    ...(heat !== undefined && { heat }),
    ...(quality !== undefined && { quality }),
    ...(picture !== undefined && { picture }),
    ...(video !== undefined && { video }),
    ...(story !== undefined && { story }),
  };
}

/**
 * Listed where one of its articles is: where a record says so, or none says anything, since older
 * archives have no such field.
 */
function isListed({ members }: Event): boolean {
  return members.some(({ records }) => {
    const said = new Set(records.map(({ listed }) => listed));
    return said.has(true) || !said.has(false);
  });
}

function aliasesOf({ members }: Event, id: StoryId, addresses: Map<Item, Addresses>): StoryId[] {
  const all = members.flatMap((member) => {
    const own = addresses.get(member);
    return own ? [own.id, ...own.aliases] : [];
  });
  return [...new Set(all)].filter((alias) => alias !== id).sort(compareText);
}

function linkTo({ lead, timeline }: ThreadedEvent, id: StoryId): StoryLink {
  const { title, language, time } = lead.article;
  const providers = new Set([...timeline].map(({ article }) => article.provider.id)).size;
  return {
    id,
    title,
    ...(language !== undefined && { language }),
    published: time.seconds,
    providers,
  };
}

/**
 * Events as the stories of an edition, by time of the lead, then by id.
 *
 * @param topicsOf ids of an event's topics, as its lead names them first
 */
export function assembleStories(
  events: readonly ThreadedEvent[],
  addresses: Map<Item, Addresses>,
  topicsOf: (event: Event) => TopicId[],
): AssembledStory[] {
  const leads = new Map<Item, StoryId>();
  const links = new Map<Item, StoryLink>();
  for (const event of events) {
    const id = addresses.get(event.lead)?.id;
    if (id === undefined) continue;
    leads.set(event.lead, id);
    links.set(event.lead, linkTo(event, id));
  }
  return events
    .flatMap((event) => {
      const id = leads.get(event.lead);
      if (id === undefined) return [];
      const others = [...event.timeline]
        .filter((item) => item !== event.lead)
        .sort(compareCoverage);
      const story: AssembledStory = {
        id,
        aliases: aliasesOf(event, id, addresses),
        listed: isListed(event),
        topics: topicsOf(event),
        articles: [
          assembleArticle(event.lead, undefined),
          ...others.map((item) => assembleArticle(item, leads.get(item))),
        ],
        links: [...event.linked]
          .flatMap(({ lead }) => links.get(lead) ?? [])
          .sort((a, b) => a.published - b.published || compareText(a.id, b.id)),
      };
      return [{ story, published: event.lead.article.time.seconds }];
    })
    .sort((a, b) => a.published - b.published || compareText(a.story.id, b.story.id))
    .map(({ story }) => story);
}
