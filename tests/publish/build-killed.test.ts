import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stagingOf } from '../../src/publish/staging.ts';
import { GOOD, plant } from '../command/archive.ts';
import { contentOf, makeScratch, mustBundle } from '../command/command.ts';
import { build, MAIN, mustBuild } from './built-site.ts';
import { killEnvironment, killWords, PLACER, released, runAndKill } from './killing.ts';

const scratch = makeScratch();
const bundle = join(scratch, 'bundle');
const [old, next, site] = [join(scratch, 'old'), join(scratch, 'next'), join(scratch, 'site')];
const LOCK = '.broadsheet-lock';
/** Each builds the app, which a busy machine takes its time for. */
const BUILDS = 240_000;

/** The build that is killed: all pages of its site are others than those that stand. */
function wordsTo(out: string): string[] {
  return ['--bundle', bundle, '--out', out, '--language', 'de'];
}

beforeAll(() => {
  plant(join(scratch, 'archive'), GOOD);
  mustBundle([join(scratch, 'archive'), '--out', bundle]);
  mustBuild(['--bundle', bundle, '--out', old, '--language', 'en']);
  mustBuild(wordsTo(next));
}, BUILDS);

beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  cpSync(old, site, { recursive: true });
});

describe('a build that is killed', () => {
  it(
    'while the app is built, leaves the site as it was',
    () => {
      const kill = { in: 'publish/main.js', at: 8 };
      expect(build(wordsTo(site), killWords, killEnvironment(kill)).code).toBeNull();
      const left = contentOf(site);
      expect(left.delete(LOCK)).toBe(true);
      expect(left).toEqual(contentOf(old));
    },
    BUILDS,
  );

  it.each([
    ['SIGKILL', 2],
    ['SIGKILL', 40],
    ['SIGHUP', 80],
    ['SIGINT', 120],
  ] as const)(
    'by %s with its terminal, at change %i of the site, still becomes the new one',
    async (parent, at) => {
      expect(await runAndKill([MAIN, ...wordsTo(site)], { in: PLACER, at, parent })).toBeNull();
      await released(site);
      expect(contentOf(site)).toEqual(contentOf(next));
      expect(existsSync(stagingOf(site))).toBe(false);
    },
    BUILDS,
  );
});

describe('a machine that stops while files are put in place', () => {
  it(
    'leaves some of each site, which the next build says and ends, before it fails itself',
    () => {
      const kill = killEnvironment({ in: PLACER, at: 60 });
      const { code, stderr } = build(wordsTo(site), killWords, kill);
      expect(code).toBe(1);
      expect(stderr).toContain(`${site} holds some files of the new site beside those of the old`);
      const damaged = join(scratch, 'damaged');
      cpSync(bundle, damaged, { recursive: true });
      rmSync(join(damaged, 'stories'), { recursive: true });
      const failed = build(['--bundle', damaged, '--out', site]);
      expect(failed.code).toBe(1);
      expect(failed.stderr).toMatch(
        /^Putting the last site in place first, which was broken off\n/,
      );
      expect(failed.stderr).toContain('is not a good bundle');
      expect(contentOf(site)).toEqual(contentOf(next));
    },
    BUILDS,
  );
});

describe('a site that a file cannot be put into', () => {
  it(
    'says why, and is as it was',
    () => {
      rmSync(join(site, 'robots.txt'));
      plant(join(site, 'robots.txt'), { '.keep': 'a folder of that name' });
      const before = contentOf(site);
      const { code, stderr } = build(wordsTo(site));
      expect(code).toBe(1);
      expect(stderr).toContain(
        `the site cannot be written to ${site}: it is a folder. A site that stood there before still stands.`,
      );
      expect(contentOf(site)).toEqual(before);
      expect(existsSync(stagingOf(site))).toBe(false);
    },
    BUILDS,
  );
});
