import type { StoryId } from '../../bundle/ids.ts';
import type { StoryDetail } from '../../engine/answers.ts';
import { addressOn, hasAddress, storyPage, type Place, type Site } from '../site.ts';

/** A page of the site, by the language of what leads it. */
export interface Version {
  readonly language: string;
  readonly href: string;
}

/** The stories of an edition, as far as their versions are asked for. */
export interface Stories {
  /** Undefined where the edition holds none of this address. */
  find(id: StoryId): Promise<StoryDetail | undefined>;
  /** Whether a story has a page of its own, which can name others in turn. */
  hasPage(story: StoryDetail): boolean;
}

/**
 * A story and the stories of the same event that are led by articles in other languages, for
 * `hreflang`. Search engines take such links only where pages name each other, and each page all of
 * them: so this is the same, in the same order, for every story that is in it.
 *
 * Two stories tell of one event where the lead of one is in the coverage of the other, whichever
 * names which: editions keep it there when both came within three days. (Those that name each other
 * are one story in most cases, which then has no versions.) The story with most coverage stands in the
 * middle, and has one version a language, the best of those that it is the best of. Coverage in other
 * languages that leads no story is no version: there the links in the page say their language.
 *
 * @returns none where there is but one language, or the site's address is not known
 * @throws BundleProblem when a story can't be read
 */
export async function versionsOf(
  story: StoryDetail,
  site: Place | Site,
  stories: Stories,
): Promise<Version[]> {
  if (!hasAddress(site) || !stories.hasPage(story)) return [];
  const all = await new Search(stories).versions(story);
  if (!all.some(({ id }) => id === story.id)) return [];
  return all.flatMap((one) => {
    const language = languageOf(one);
    return language === undefined ? [] : [{ language, href: addressOn(site, storyPage(one.id)) }];
  });
}

function languageOf({ articles }: StoryDetail): string | undefined {
  return articles[0]?.language;
}

function covers({ articles }: StoryDetail, id: StoryId): boolean {
  return articles.some(({ story }) => story === id);
}

/** The best first: most coverage, then the earliest, then by address, so that it is never a draw. */
function byRank(a: StoryDetail, b: StoryDetail): number {
  return (
    b.articles.length - a.articles.length ||
    (a.articles[0]?.published ?? 0) - (b.articles[0]?.published ?? 0) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** Goes from story to story, asking for each once. */
class Search {
  readonly #stories: Stories;
  readonly #tied = new Map<StoryId, Promise<readonly StoryDetail[]>>();

  constructor(stories: Stories) {
    this.#stories = stories;
  }

  /** All versions around the story that a story is a version of, that one first; else none. */
  async versions(story: StoryDetail): Promise<readonly StoryDetail[]> {
    const middle = await this.#bestOf(story);
    if ((await this.#bestOf(middle)).id !== middle.id) return [];
    const languages = new Map([[languageOf(middle), middle]]);
    for (const other of await this.#tiedTo(middle)) {
      const language = languageOf(other);
      if (languages.has(language) || (await this.#bestOf(other)).id !== middle.id) continue;
      languages.set(language, other);
    }
    return languages.size > 1 ? [...languages.values()] : [];
  }

  /** The best of a story and those that are tied to it. */
  async #bestOf(story: StoryDetail): Promise<StoryDetail> {
    const [best = story] = await this.#tiedTo(story);
    return byRank(best, story) < 0 ? best : story;
  }

  #tiedTo(story: StoryDetail): Promise<readonly StoryDetail[]> {
    const tied = this.#tied.get(story.id) ?? this.#findTied(story);
    this.#tied.set(story.id, tied);
    return tied;
  }

  /** Stories in other languages of which one covers the other, the best first. */
  async #findTied(story: StoryDetail): Promise<readonly StoryDetail[]> {
    const own = languageOf(story);
    if (own === undefined) return [];
    const elsewhere = story.links.filter(({ language = own }) => language !== own);
    const found = await Promise.all(elsewhere.map(({ id }) => this.#stories.find(id)));
    return found
      .filter((other) => other !== undefined)
      .filter((other) => covers(story, other.id) || covers(other, story.id))
      .filter((other) => this.#stories.hasPage(other))
      .sort(byRank);
  }
}
