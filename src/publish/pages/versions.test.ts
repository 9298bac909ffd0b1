import { describe, expect, it } from 'vitest';
import { aStory, anArticle, anId } from '../../../tests/support/stories.ts';
import type { StoryDetail } from '../../engine/answers.ts';
import { versionsOf } from './versions.ts';

const site = { base: '/', origin: 'https://news.example' };
const idOf = (slug: string) => anId(`2026/11/22/${slug}`);
const hrefOf = (slug: string) => `https://news.example/story/2026/11/22/${slug}`;

interface Told {
  readonly language?: string;
  /** Stories whose leads are in its coverage. */
  readonly covers?: readonly string[];
  /** Stories that it is linked with besides, as follow-ups are. */
  readonly linked?: readonly string[];
  /** Articles besides those. */
  readonly others?: number;
}

/** Stories that an edition would hold: links stand on both sides, coverage on the one that says it. */
function editionOf(told: Readonly<Record<string, Told>>): Map<string, StoryDetail> {
  const named = ({ covers = [], linked = [] }: Told) => [...covers, ...linked];
  return new Map(
    Object.entries(told).map(([slug, story]) => {
      const { language, covers = [], others = 0 } = story;
      const back = Object.keys(told).filter((other) => named(told[other] ?? {}).includes(slug));
      const articles = [
        anArticle(language === undefined ? {} : { language }),
        ...covers.map((other) => anArticle({ story: idOf(other) })),
        ...Array.from({ length: others }, () => anArticle({ language: 'it' })),
      ];
      const links = [...new Set([...named(story), ...back])].map((other) => {
        const spoken = told[other]?.language;
        const link = { id: idOf(other), title: other, published: 0, providers: 1 };
        return spoken === undefined ? link : Object.assign(link, { language: spoken });
      });
      return [slug, aStory({ id: idOf(slug), articles, links })];
    }),
  );
}

/** What each page names, by the page; pages that name none are left out. */
async function named(told: Readonly<Record<string, Told>>, withoutPage: readonly string[] = []) {
  const edition = editionOf(told);
  const stories = {
    find: async (id: string) => edition.get(id.slice('2026/11/22/'.length)),
    hasPage: ({ id }: StoryDetail) => !withoutPage.some((slug) => id === idOf(slug)),
  };
  const found: Record<string, string[]> = {};
  for (const [slug, story] of edition) {
    const versions = await versionsOf(story, site, stories);
    if (versions.length > 0) found[slug] = versions.map(({ language, href }) => language + href);
  }
  return found;
}

/** The same on each of these pages. @param pages slugs, by the language */
function onAll(pages: Readonly<Record<string, string>>) {
  const lines = Object.entries(pages).map(([language, slug]) => language + hrefOf(slug));
  return Object.fromEntries(Object.values(pages).map((slug) => [slug, lines]));
}

describe('the versions of a story', () => {
  it('are named on both pages where but one covers the other', async () => {
    const told = { ice: { language: 'en' }, glace: { language: 'fr', covers: ['ice'] } };
    expect(await named(told)).toEqual(onAll({ fr: 'glace', en: 'ice' }));
  });

  it('are the same on all pages, of stories, too, that know but one of the others', async () => {
    const told = {
      ice: { language: 'en', others: 3 },
      eis: { language: 'de', covers: ['ice'], others: 1 },
      glace: { language: 'fr', covers: ['ice'] },
    };
    expect(await named(told)).toEqual(onAll({ en: 'ice', de: 'eis', fr: 'glace' }));
  });

  it('are one a language, the one with most coverage; the others name none', async () => {
    const told = {
      ice: { language: 'en', others: 5 },
      eis: { language: 'de', covers: ['ice'] },
      'eis-zwei': { language: 'de', covers: ['ice'], others: 2 },
      'ice-two': { language: 'en', covers: ['ice'] },
    };
    expect(await named(told)).toEqual(onAll({ en: 'ice', de: 'eis-zwei' }));
  });

  it('go with the story that is nearest to them in a chain, so that none has two sets', async () => {
    const told = {
      one: { language: 'en', others: 9 },
      two: { language: 'de', covers: ['one'], others: 6 },
      three: { language: 'fr', covers: ['two'], others: 3 },
    };
    expect(await named(told)).toEqual(onAll({ en: 'one', de: 'two' }));
  });

  it('are none of stories whose pages were not made, which could not name this one', async () => {
    const told = { ice: { language: 'en' }, glace: { language: 'fr', covers: ['ice'] } };
    expect(await named(told, ['ice'])).toEqual({});
    expect(await named(told, ['glace'])).toEqual({});
  });

  it.each<[string, Readonly<Record<string, Told>>]>([
    ['both are in one language', { a: { language: 'en' }, b: { language: 'en', covers: ['a'] } }],
    ['nobody knows its own', { a: {}, b: { language: 'de', covers: ['a'] } }],
    ['one follows the other', { a: { language: 'en' }, b: { language: 'de', linked: ['a'] } }],
  ])('are none where %s', async (_, told) => {
    expect(await named(told)).toEqual({});
  });

  it('are none where the site has no address', async () => {
    const [ice] = editionOf({
      ice: { language: 'en', covers: ['eis'] },
      eis: { language: 'de' },
    }).values();
    const stories = { find: async () => ice, hasPage: () => true };
    expect(ice && (await versionsOf(ice, { base: '/' }, stories))).toEqual([]);
  });
});
