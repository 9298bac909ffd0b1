import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesBelow, isHidden } from '../../src/publish/placing/list-site.ts';
import { isHashed } from '../../src/publish/placing/site-file.ts';
import { plant } from '../command/archive.ts';
import { contentOf, makeScratch } from '../command/command.ts';

const scratch = makeScratch();
/** Some thirty runs, each killed at another change. */
const KILLS = { timeout: 240_000 };

/** Memory, where there is such a thing: files cannot be linked from there. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk =
  statSync(OTHER_DISK, { throwIfNoEntry: false })?.dev !== undefined &&
  statSync(OTHER_DISK).dev !== statSync(scratch).dev;
const CARDS = (digit: number) => `bundle/cards/${String(digit).repeat(16)}.json`;

/** A file that leads to others says which edition it is of, and what it needs. */
interface Leading {
  readonly edition: string;
  readonly needs: readonly string[];
}

function leading(edition: string, ...needs: string[]): string {
  return JSON.stringify({ edition, needs } satisfies Leading);
}

function zipped(content: string): Uint8Array {
  return gzipSync(content);
}

const OLD_ASSETS = ['assets/app-aaaaaaaa.js', 'assets/old-bbbbbbbb.css'];
const NEW_ASSETS = ['assets/app-aaaaaaaa.js', 'assets/new-cccccccc.css'];
const OLD = {
  'assets/app-aaaaaaaa.js': 'app',
  'assets/old-bbbbbbbb.css': 'old',
  'assets/old-bbbbbbbb.css.gz': zipped('old'),
  'index.html': leading('old', ...OLD_ASSETS),
  'index.html.gz': zipped(leading('old', ...OLD_ASSETS)),
  '404.html': leading('old', ...OLD_ASSETS),
  'topic/ice/index.html': leading('old', ...OLD_ASSETS),
  'topic/sea/index.html': leading('old', ...OLD_ASSETS),
  [CARDS(1)]: 'both',
  [CARDS(2)]: 'old',
  'bundle/manifest.json': leading('old', CARDS(1), CARDS(2)),
};
const NEW = {
  'assets/app-aaaaaaaa.js': 'app',
  'assets/new-cccccccc.css': 'new',
  'index.html': leading('new', ...NEW_ASSETS),
  '404.html': leading('new', ...NEW_ASSETS),
  '404.html.gz': zipped(leading('new', ...NEW_ASSETS)),
  'topic/sea/index.html': leading('new', ...NEW_ASSETS),
  'feed.xml': leading('new'),
  [CARDS(1)]: 'both',
  [CARDS(3)]: 'new',
  'bundle/manifest.json': leading('new', CARDS(1), CARDS(3)),
};
plant(join(scratch, 'old'), OLD);
plant(join(scratch, 'new'), NEW);

function place(from: string, site: string, killAt?: number): number | null {
  const kill = join(import.meta.dirname, '../command/preload-kill.ts');
  const words = [join(import.meta.dirname, 'place-site.ts'), resolve(scratch, from), site];
  const { status, stderr } = spawnSync(
    process.execPath,
    killAt === undefined ? words : ['--import', kill, ...words],
    { env: { ...process.env, KILL_AT_CHANGE: String(killAt) }, encoding: 'utf8' },
  );
  if (status !== 0 && killAt === undefined) throw new Error(stderr);
  return status;
}

/** Every file of a site that leads to others, read as a server would send it. */
function leadingFiles(site: string): Map<string, Leading> {
  const paths = [...filesBelow(site, isHidden)].filter((path) =>
    /(\.html|manifest\.json|\.html\.gz)$/.test(path),
  );
  return new Map(
    paths.map((path) => {
      const content = readFileSync(join(site, path));
      const text = String(path.endsWith('.gz') ? gunzipSync(content) : content);
      return [path, JSON.parse(text) as Leading];
    }),
  );
}

function expectGood(site: string): void {
  const found = leadingFiles(site);
  expect([...found.keys()]).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'bundle/manifest.json']),
  );
  for (const [path, { needs }] of found) {
    const missing = needs.filter((need) => !existsSync(join(site, need)));
    expect({ path, missing }).toEqual({ path, missing: [] });
  }
}

describe('a site that is put in the place of another', () => {
  it('is it, without a file that is not its own', () => {
    const site = join(scratch, 'whole');
    cpSync(join(scratch, 'old'), site, { recursive: true });
    place('new', site);
    expect(contentOf(site)).toEqual(contentOf(join(scratch, 'new')));
    expect(existsSync(join(site, 'topic/ice'))).toBe(false);
  });

  it('leaves alone what is hidden, which is not of the build', () => {
    const site = join(scratch, 'hidden');
    cpSync(join(scratch, 'old'), site, { recursive: true });
    plant(site, { '.git/HEAD': 'ref', '.well-known/a.txt': 'mine' });
    place('new', site);
    expect(readFileSync(join(site, '.git/HEAD'), 'utf8')).toBe('ref');
    expect(existsSync(join(site, '.well-known/a.txt'))).toBe(true);
  });

  it('leaves what has not changed as it is, so that it need not be fetched again', () => {
    const site = join(scratch, 'same');
    cpSync(join(scratch, 'new'), site, { recursive: true });
    const before = [...filesBelow(site)].map((path) => statSync(join(site, path)).ino);
    place('new', site);
    expect([...filesBelow(site)].map((path) => statSync(join(site, path)).ino)).toEqual(before);
  });

  it('mends what was damaged, though its name and size are right', () => {
    const site = join(scratch, 'damaged');
    cpSync(join(scratch, 'new'), site, { recursive: true });
    const hashed = [...filesBelow(site)].filter(isHashed);
    expect(hashed.length).toBeGreaterThan(2);
    for (const path of hashed) {
      const bytes = readFileSync(join(site, path));
      writeFileSync(join(site, path), bytes.reverse());
    }
    place('new', site);
    expect(contentOf(site)).toEqual(contentOf(join(scratch, 'new')));
  });

  it('shares its files with the bundle, and not what happens to the manifest there', () => {
    const [from, site] = [join(scratch, 'linked'), join(scratch, 'shared')];
    cpSync(join(scratch, 'new'), from, { recursive: true });
    place('linked', site);
    expect(statSync(join(site, CARDS(3))).ino).toBe(statSync(join(from, CARDS(3))).ino);
    writeFileSync(join(from, 'other.json'), 'another edition');
    rmSync(join(from, 'bundle/manifest.json'));
    cpSync(join(from, 'other.json'), join(from, 'bundle/manifest.json'));
    expect(leadingFiles(site).get('bundle/manifest.json')?.edition).toBe('new');
  });

  it.skipIf(!hasOtherDisk)('copies the files of a bundle on another disk', () => {
    const from = mkdtempSync(join(OTHER_DISK, 'broadsheet-'));
    const site = join(scratch, 'copied');
    try {
      cpSync(join(scratch, 'new'), from, { recursive: true });
      cpSync(join(scratch, 'old'), site, { recursive: true });
      place(from, site);
      expect(contentOf(site)).toEqual(contentOf(from));
    } finally {
      rmSync(from, { recursive: true });
    }
  });

  it('is good at every moment: killed at any change of the disk, nothing is missing', KILLS, () => {
    const site = join(scratch, 'killed');
    const editions: (string | undefined)[] = [];
    let ended: number | null = null;
    for (let change = 0; ended === null; change++) {
      rmSync(site, { recursive: true, force: true });
      cpSync(join(scratch, 'old'), site, { recursive: true });
      ended = place('new', site, change);
      expectGood(site);
      editions.push(leadingFiles(site).get('bundle/manifest.json')?.edition);
    }
    expect(ended).toBe(0);
    expect(editions.length).toBeGreaterThan(15);
    expect(editions).toEqual(editions.toSorted().reverse());
    expect(new Set(editions).size).toBe(2);
  });

  it('is put there whole after others were killed', () => {
    const site = join(scratch, 'again');
    cpSync(join(scratch, 'old'), site, { recursive: true });
    for (const change of [3, 9, 14, 20]) expect(place('new', site, change)).toBeNull();
    place('new', site);
    expect(contentOf(site)).toEqual(contentOf(join(scratch, 'new')));
  });
});
