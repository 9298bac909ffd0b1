import { feedPath, titleOf, type Subject } from './feeds/feed.ts';
import { pathOn, type Place } from './site.ts';

/** A `<link>` in the head of a page, by its attributes. */
export type HeadLink = Readonly<Record<'rel' | 'href', string>> &
  Readonly<Partial<Record<'type' | 'title', string>>>;

/** By which readers of feeds find those of a page. */
export function feedLinks(site: Place, edition: string, subject: Subject): HeadLink[] {
  const path = feedPath(subject);
  const title = titleOf({ subject, edition, entries: [] });
  return [
    { type: 'application/atom+xml', ending: 'xml' },
    { type: 'application/feed+json', ending: 'json' },
  ].map(({ type, ending }) => {
    return { rel: 'alternate', type, title, href: pathOn(site, `${path}.${ending}`) };
  });
}
