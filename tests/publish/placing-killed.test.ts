import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lock } from '../../src/command/lock.ts';
import { filesBelow } from '../../src/publish/placing/list-site.ts';
import { completeStaging } from '../../src/publish/placing/site-list.ts';
import { Staging, stagingOf } from '../../src/publish/staging.ts';
import { plant } from '../command/archive.ts';
import { contentOf, makeScratch, PROJECT } from '../command/command.ts';
import { PLACER, released, runAndKill, type Kill } from './killing.ts';
import { expectGood, PLACE_SITE, plantEditions } from './two-editions.ts';

const scratch = makeScratch();
const site = join(scratch, 'site');
const lock = join(site, '.broadsheet-lock');
const BUILD = 'place-site.ts';
/** Some dozens of runs, each killed at another change. */
const KILLS = { timeout: 240_000 };

plantEditions(scratch);
const [old, next] = [contentOf(join(scratch, 'old')), contentOf(join(scratch, 'new'))];

/** The site that stands before each build. */
function putOld(): void {
  for (const folder of [site, stagingOf(site)]) rmSync(folder, { recursive: true, force: true });
  cpSync(join(scratch, 'old'), site, { recursive: true });
}

/** Puts the new site in place as a build does. @returns its exit code; null when it was killed */
function place(kill?: Kill): Promise<number | null> {
  return runAndKill([PLACE_SITE, site, join(scratch, 'new')], kill);
}

/** A build that fails before it has made anything, as of a bad bundle. @returns what it says */
function placeNothing(): string {
  const ended = spawnSync(process.execPath, [PLACE_SITE, site], { encoding: 'utf8' });
  expect(ended.status).toBe(1);
  return ended.stdout + ended.stderr;
}

function expectNothingLeft(): void {
  expect(existsSync(lock)).toBe(false);
  expect(existsSync(stagingOf(site))).toBe(false);
}

describe('a build that is killed', () => {
  it.each(['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s with its whole group, while files are put in place, ends as the new site',
    KILLS,
    async (parent) => {
      const strides = parent === 'SIGKILL' ? 1 : 20;
      let at = 0;
      for (; ; at += strides) {
        putOld();
        if ((await place({ in: PLACER, at, parent })) === 0) break;
        await released(site);
        expect(contentOf(site)).toEqual(next);
        expectNothingLeft();
      }
      expect(at).toBeGreaterThan(30);
      expect(contentOf(site)).toEqual(next);
    },
  );

  it('before that, at any change of the disk, leaves the old site', KILLS, async () => {
    let at = 0;
    for (; ; at++) {
      putOld();
      if ((await place({ in: BUILD, at })) === 0) break;
      const left = contentOf(site);
      // What a kill leaves is hidden, and there is nobody any more who would change it.
      for (const path of left.keys()) if (path.startsWith('.broadsheet-')) left.delete(path);
      expect(left).toEqual(old);
    }
    expect(at).toBeGreaterThan(10);
  });
});

describe('the process that puts files in place', () => {
  it(
    'killed at any change, leaves a good site, which the next build makes the new one, though it fails',
    KILLS,
    async () => {
      let at = 0;
      for (; ; at++) {
        putOld();
        const code = await place({ in: PLACER, at });
        if (code === 0) break;
        expect(code).toBe(1);
        expectGood(site);
        expect(placeNothing()).toContain('a bad bundle');
        expect(contentOf(site)).toEqual(next);
        expectNothingLeft();
      }
      expect(at).toBeGreaterThan(30);
    },
  );

  it('killed again and again, ends as the new site', async () => {
    putOld();
    for (const at of [9, 7, 5, 3]) expect(await place({ in: PLACER, at })).toBe(1);
    expect(await place()).toBe(0);
    expect(contentOf(site)).toEqual(next);
    expectNothingLeft();
  });
});

describe('the lock', () => {
  /** A complete site that a build is about to put in place, and the process that waits to do so. */
  async function waiting(): Promise<{ lock: Lock; placer: ChildProcess }> {
    putOld();
    const held = Lock.take(site, 'site');
    const from = join(scratch, 'new');
    const files = [...filesBelow(from)].map((path) => ({ path, from: join(from, path) }));
    completeStaging(files, site, new Staging(site).folder);
    const placer = fork(join(PROJECT, 'src/publish', PLACER), [site], { detached: true });
    await once(placer, 'spawn');
    return { lock: held, placer };
  }

  it('that was handed over by a build which then is gone, says enough', async () => {
    const { lock: held, placer } = await waiting();
    held.handOver(placer.pid ?? 0);
    expect(() => Lock.take(site, 'site')).toThrow(`process ${placer.pid} on`);
    placer.disconnect();
    await once(placer, 'exit');
    expect(contentOf(site)).toEqual(next);
    expectNothingLeft();
  });

  it('that was not, keeps the old site as it is', async () => {
    const { lock: held, placer } = await waiting();
    placer.disconnect();
    await once(placer, 'exit');
    expect(held.held).toBe(true);
    held.release();
    expect(contentOf(site)).toEqual(old);
  });
});

describe('a site that cannot be put in place', () => {
  /** In the place of a file that is one of the last to be put. */
  const obstacle = join(site, 'topic/sea/index.html');
  function putObstacle(): void {
    rmSync(obstacle);
    plant(obstacle, { '.keep': 'in the way' });
  }

  it('leaves all of the old one, and nothing else', async () => {
    putOld();
    putObstacle();
    const before = contentOf(site);
    expect(await place()).toBe(1);
    expect(contentOf(site)).toEqual(before);
    expect(existsSync(join(site, 'story'))).toBe(false);
    expectNothingLeft();
  });

  it('though it was begun, says so, and is finished when it can be', async () => {
    putOld();
    expect(await place({ in: PLACER, at: 9 })).toBe(1);
    putObstacle();
    expect(placeNothing()).toMatch(/finishing\n[^]*HalfPlaced: it is a folder/);
    expect(existsSync(stagingOf(site))).toBe(true);
    rmSync(obstacle, { recursive: true });
    expect(placeNothing()).toContain('a bad bundle');
    expect(contentOf(site)).toEqual(next);
    expectNothingLeft();
  });

  /** Another file in its place: that one may have other names. */
  function stage(path: string, content: string): void {
    rmSync(join(stagingOf(site), path));
    writeFileSync(join(stagingOf(site), path), content);
  }
  const LIST = '.broadsheet-list.json';

  it.each([
    ['of which the disk has lost a part', () => stage('feed.xml', 'half')],
    ['of which no list was written', () => rmSync(join(stagingOf(site), LIST))],
    ['of which half a list was written', () => stage(LIST, '{"version":1,"changed":[["')],
    ['whose list another version wrote', () => stage(LIST, '{"version":0}')],
    ['though it needs what stood there', () => rmSync(join(site, 'assets/app-aaaaaaaa.js'))],
  ])('%s is left as it is, and made anew', async (_, lose) => {
    putOld();
    expect(await place({ in: PLACER, at: 9 })).toBe(1);
    lose();
    const before = contentOf(site);
    before.delete('.broadsheet-lock');
    expect(placeNothing()).not.toContain('finishing');
    expect(contentOf(site)).toEqual(before);
    expectNothingLeft();
    expect(await place()).toBe(0);
    expect(contentOf(site)).toEqual(next);
  });
});
