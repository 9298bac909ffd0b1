import type { StoryDetail } from '../../engine/answers.ts';
import { addressOn, hasAddress, storyPage, type Place, type Site } from '../site.ts';

/** A page of the site, by the language of what leads it. */
export interface Version {
  readonly language: string;
  readonly href: string;
}

/**
 * A story and the stories of the same event that are led by articles in other languages, for
 * `hreflang`: one a language, the best. Search engines take such links for pages of which a reader
 * needs one only, and only where both name each other: so they are made where an article of the
 * coverage leads a story of its own, which then has this one in its coverage in turn. Coverage in
 * other languages that stands on pages of others is no version of this one: there the links in the
 * page say their language.
 *
 * @returns none where there is but one language, or the site's address is not known
 */
export function versionsOf({ id, articles }: StoryDetail, site: Place | Site): Version[] {
  const own = articles[0]?.language;
  if (own === undefined || !hasAddress(site)) return [];
  const stories = new Map([[own, id]]);
  for (const { language, story } of articles) {
    if (language === undefined || story === undefined) continue;
    if (!stories.has(language)) stories.set(language, story);
  }
  if (stories.size < 2) return [];
  return Array.from(stories, ([language, story]) => {
    return { language, href: addressOn(site, storyPage(story)) };
  });
}
