import { cpSync, globSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GOOD, markdown, plant, rawStory } from '../command/archive.ts';
import { contentOf, makeScratch, mustBundle } from '../command/command.ts';
import { mustBuild } from './built-site.ts';

const scratch = makeScratch();
const archive = join(scratch, 'archive');
const bundle = join(scratch, 'bundle');
const site = join(scratch, 'site');
const ADDRESS = 'https://news.example/';
const BUILDS = 240_000;
const STORY = 'story/2026/11/06/the-kelp-of-the-harbour/index.html';
/** So much coverage that what its page goes on with is a file of its own. */
const LONG = 'story/2026/11/08/the-long-of-the-harbour/index.html';

function buildTo(out: string, url = ADDRESS): void {
  mustBuild(['--bundle', bundle, '--out', out, '--url', url]);
}

/** What a build from nothing gives, to another folder. */
function fromNothing(url = ADDRESS): Map<string, string> {
  const out = join(scratch, 'new');
  rmSync(out, { recursive: true, force: true });
  buildTo(out, url);
  return contentOf(out);
}

/** Another file in its place, of the same size: the site's files may have other names elsewhere. */
function tamperWith(path: string): void {
  const file = join(site, path);
  const content = readFileSync(file);
  content[content.length - 20] = (content.at(-20) ?? 0) ^ 1;
  unlinkSync(file);
  writeFileSync(file, content);
}

function only(pattern: string): string {
  const [path, ...others] = globSync(pattern, { cwd: site });
  if (path === undefined || others.length > 0) throw new Error(`${pattern} is not one file`);
  return path;
}

function cardOf(page: string): string {
  const said = /news\.example\/(assets\/cards\/[^"]+)/.exec(readFileSync(join(site, page), 'utf8'));
  if (said?.[1] === undefined) throw new Error(`${page} shows no card`);
  return said[1];
}

const related = Array.from({ length: 40 }, (_, at) => {
  const place = { name: `Paper ${at}`, domain: `paper-${at}.example` };
  return rawStory(`told-${at}`, { provider: place, excerpt: 'It is long. '.repeat(20) });
});
const ARCHIVE = {
  ...GOOD,
  '_news/long.md': markdown('long', { publishedDateTime: '2026-11-08T08:00:00Z', related }),
};

beforeAll(() => {
  plant(archive, ARCHIVE);
  mustBundle([archive, '--out', bundle]);
  buildTo(site);
}, BUILDS);

describe('a second build of an edition', () => {
  it(
    'renders no page that stands, and gives the same bytes',
    () => {
      const before = contentOf(site);
      const { stdout } = mustBuild(['--bundle', bundle, '--out', site, '--url', ADDRESS]);
      expect(stdout).toMatch(/^9 pages, of which 0 were rendered anew;/);
      expect(stdout).toContain(', of which 0 are new or changed; 0 removed.');
      expect(contentOf(site)).toEqual(before);
    },
    BUILDS,
  );

  it(
    'renders what was changed at equal length, or is gone, and that alone',
    () => {
      const before = contentOf(site);
      // Each is of a page of its own.
      tamperWith(STORY);
      tamperWith(only('assets/page-*.json'));
      tamperWith(cardOf('story/2026/11/07/the-moon-of-the-harbour/index.html'));
      rmSync(join(site, 'about/index.html'));
      expect(contentOf(site)).not.toEqual(before);
      const { stdout } = mustBuild(['--bundle', bundle, '--out', site, '--url', ADDRESS]);
      // The last one's own HTML is taken over: its card alone was damaged, and is drawn again.
      expect(stdout).toMatch(/^9 pages, of which 3 were rendered anew/);
      expect(contentOf(site)).toEqual(before);
    },
    BUILDS,
  );

  it(
    'of another address, or of another edition, is as one from nothing',
    () => {
      buildTo(site, 'https://other.example/');
      expect(contentOf(site)).toEqual(fromNothing('https://other.example/'));
      plant(archive, { '_news/kelp.md': markdown('kelp', { title: 'Kelp again' }) });
      mustBundle([archive, '--out', bundle]);
      buildTo(site);
      expect(contentOf(site)).toEqual(fromNothing());
      expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Kelp again');
    },
    BUILDS,
  );

  it(
    'of an edition with a story more renders that one and all lists, and no story that stands',
    () => {
      plant(archive, { '_news/more.md': markdown('more', { title: 'One more' }) });
      mustBundle([archive, '--out', bundle]);
      const { stdout } = mustBuild(['--bundle', bundle, '--out', site, '--url', ADDRESS]);
      // Of the stories two: the new one, and that from which the others take what stands around them.
      const stories = globSync('story/**/index.html', { cwd: site });
      const lists = globSync('**/index.html', { cwd: site }).length - stories.length;
      expect(stories).toHaveLength(5);
      expect(stdout).toMatch(new RegExp(`^10 pages, of which ${lists + 2} were rendered anew;`));
      expect(contentOf(site)).toEqual(fromNothing());
      expect(readFileSync(join(site, LONG), 'utf8')).toContain('5 stories from');
    },
    BUILDS,
  );

  it(
    'into a copy elsewhere, which no build made, is as one from nothing',
    () => {
      const copy = join(scratch, 'copy');
      cpSync(site, copy, { recursive: true });
      writeFileSync(join(copy, LONG), 'not a page');
      buildTo(copy);
      expect(contentOf(copy)).toEqual(fromNothing());
    },
    BUILDS,
  );
});
