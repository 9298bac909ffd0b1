// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { markdown, plant, rawStory } from '../command/archive.ts';
import { makeScratch, mustBundle } from '../command/command.ts';
import { mustBuild } from './built-site.ts';

const scratch = makeScratch();
const bundle = join(scratch, 'bundle');
const ADDRESS = 'https://news.example/';
const BUILDS = 240_000;

const at = (day: number) => ({ publishedDateTime: `2026-11-0${day}T08:00:00Z` });
const mention = (slug: string, day: number, locale: string) =>
  rawStory(slug, { ...at(day), locale });

/** One names the other, and not the other way round, but for the two that are one story. */
const ARCHIVE = {
  '_news/ice.md': markdown('ice', { ...at(5), locale: 'en' }),
  '_news/glace.md': markdown('glace', {
    ...at(6),
    locale: 'fr',
    related: [mention('ice', 5, 'en'), mention('gel', 6, 'fr'), mention('neige', 6, 'fr')],
  }),
  '_news/eis.md': markdown('eis', {
    ...at(6),
    locale: 'de',
    related: [mention('glace', 6, 'fr')],
  }),
  // Follows after more than three days.
  '_news/schnee.md': markdown('schnee', {
    ...at(9),
    locale: 'de',
    related: [mention('ice', 5, 'en')],
  }),
  // Name each other: one story, which has no version.
  '_news/kelp.md': markdown('kelp', {
    ...at(3),
    locale: 'en',
    related: [mention('tang', 3, 'de')],
  }),
  '_news/tang.md': markdown('tang', {
    ...at(3),
    locale: 'de',
    related: [mention('kelp', 3, 'en')],
  }),
};

/** What the pages of stories name in other languages, by their addresses. */
function namedIn(site: string): Record<string, Record<string, string>> {
  const pages = globSync('story/**/index.html', { cwd: site }).map((path) => {
    const html = readFileSync(join(site, path), 'utf8');
    const page = new DOMParser().parseFromString(html, 'text/html');
    const links = [...page.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    const address = page.querySelector('link[rel=canonical]')?.getAttribute('href');
    return [address, Object.fromEntries(links)];
  });
  return Object.fromEntries(pages);
}

beforeAll(() => {
  const archive = join(scratch, 'archive');
  plant(archive, ARCHIVE);
  mustBundle([archive, '--out', bundle]);
}, BUILDS);

describe('the pages of an event in several languages', () => {
  const story = (path: string) => `${ADDRESS}story/2026/11/${path}-of-the-harbour`;
  const built = (name: string, more: readonly string[] = []) => {
    const site = join(scratch, name);
    mustBuild(['--bundle', bundle, '--out', site, '--url', ADDRESS, '--no-compress', ...more]);
    return namedIn(site);
  };

  it(
    'name each other and themselves, all of them the same; other pages name none',
    () => {
      const [en, fr, de] = [story('05/the-ice'), story('06/the-glace'), story('06/the-eis')];
      const named = built('site');
      expect(Object.keys(named)).toHaveLength(5);
      const all = { en, fr, de };
      for (const address of [en, fr, de]) expect(named[address]).toEqual(all);
      expect(named[story('09/the-schnee')]).toEqual({});
    },
    BUILDS,
  );

  it(
    'name none that was not made, which could not name them in turn',
    () => {
      const named = built('few', ['--prerender', '3']);
      expect(Object.keys(named)).toHaveLength(3);
      expect(Object.keys(named)).not.toContain(story('05/the-ice'));
      for (const links of Object.values(named))
        expect(Object.values(links)).not.toContain(story('05/the-ice'));
    },
    BUILDS,
  );
});
