// @vitest-environment jsdom
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { metaPolicy, scriptsIn } from '../../src/publish/hosts/policy.ts';
import { beforePaint } from '../../src/reader/before-paint.ts';
import { makeScratch, mustBundle, PROJECT } from '../command/command.ts';
import { build, mustBuild } from './built-site.ts';

const scratch = makeScratch();
const bundle = join(scratch, 'bundle');
const site = join(scratch, 'site');
const ADDRESS = 'https://news.example/archive/';
const BUILDS = 240_000;
const STORIES = 'story/*/*/*/*/index.html';

const words = (out: string): string[] => ['--bundle', bundle, '--out', out, '--url', ADDRESS];
const pathsOf = (pattern: string, cwd = site): string[] => globSync(pattern, { cwd });
const read = (path: string, folder = site): string => readFileSync(join(folder, path), 'utf8');
const parsed = (path: string): Document => new DOMParser().parseFromString(read(path), 'text/html');

beforeAll(() => {
  const sample = join(PROJECT, 'tests/fixtures/sample-edition');
  mustBundle([sample, '--out', bundle, '--title', 'The Sample Edition']);
  mustBuild([...words(site), '--no-compress']);
}, BUILDS);

describe('the pages of a site', () => {
  it('are those of the front page, of each topic and of each story, by their addresses', () => {
    expect(parsed('search/index.html').title).toBe('Search · The Sample Edition');
    expect(parsed('about/index.html').title).toBe('About this edition · The Sample Edition');
    expect(pathsOf('topic/*/index.html')).toHaveLength(13);
    expect(pathsOf(STORIES)).toHaveLength(46);
    const page = parsed('story/2026/11/22/ferry-found/index.html');
    expect(page.querySelector('h1')?.textContent).toBe('Ferry found');
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `${ADDRESS}story/2026/11/22/ferry-found`,
    );
  });

  it('name the styles and scripts that they need, and have none of their own but the first', () => {
    for (const path of pathsOf('{,{about,search,topic,story}/**/}index.html')) {
      const page = parsed(path);
      const own = page.querySelectorAll('script:not([src]):not([type$=json]),style,[style]');
      expect([...own].map(({ textContent }) => textContent)).toEqual(scriptsIn(read('404.html')));
      const files = [...page.querySelectorAll('link[rel=stylesheet],link[rel=later]')];
      expect(files.length).toBeGreaterThan(4);
      for (const file of files) {
        const address = file.getAttribute('href') ?? '';
        expect(existsSync(join(site, address.slice('/archive/'.length)))).toBe(true);
      }
    }
  });

  it('have one script in them, as the shell has, which browsers run by its hash', () => {
    const page = parsed('404.html');
    const own = page.querySelectorAll('script:not([src]),style,[style]');
    const [script = '', ...others] = [...own].map(({ textContent }) => textContent);
    expect(others).toEqual([]);
    expect(script.startsWith(beforePaint('/archive/'))).toBe(true);
    const policy = metaPolicy([script]);
    const meta = page.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(meta?.getAttribute('content')).toBe(policy);
    for (const file of ['_headers', 'nginx.conf']) expect(read(file)).toContain(policy);
  });

  it('have their styles in one file, and ask for code that compiles while it comes', () => {
    const page = parsed('index.html');
    expect(page.querySelectorAll('head > link[rel=stylesheet]')).toHaveLength(1);
    const named = [...page.querySelectorAll('link[rel=later]')].map((file) => file.outerHTML);
    const reader = /\/archive\/(assets\/reader-[^"]+\.js)/.exec(named.join(''))?.[1] ?? '';
    expect(read(reader).split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  });

  it(
    'of stories are as many as are asked for, and the same bytes whenever they are built',
    () => {
      const few = join(scratch, 'few');
      mustBuild([...words(few), '--no-compress', '--prerender', '3']);
      const pages = pathsOf('{topic,story}/**/index.html', few);
      expect(pages).toHaveLength(13 + 3);
      for (const path of ['index.html', ...pages]) expect(read(path, few)).toBe(read(path));
    },
    BUILDS,
  );

  it(
    'of a region have their dates as they are written there',
    () => {
      const out = join(scratch, 'region');
      mustBuild([...words(out), '--prerender', '0', '--language', 'en-us']);
      expect(read('index.html', out)).toContain('Sunday, November 22');
      expect(read('index.html', out)).not.toContain('22 November');
    },
    BUILDS,
  );

  it('are not made where nobody can say how many, or in which language', () => {
    const { code, stderr } = build([...words(site), '--prerender', 'some']);
    expect(code).toBe(2);
    expect(stderr).toContain('--prerender takes a number of stories, or all');
    const spoken = build([...words(site), '--language', 'tlh']);
    expect(spoken.code).toBe(2);
    expect(spoken.stderr).toContain(
      '--language takes one of en, ar, de, or one with a region, such as en-US; not “tlh”',
    );
  });
});
