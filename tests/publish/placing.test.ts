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
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/publish/placing/list-site.ts';
import { isHashed } from '../../src/publish/placing/site-file.ts';
import { plant } from '../command/archive.ts';
import { contentOf, makeScratch } from '../command/command.ts';
import { CARDS, leadingFiles, PLACE_SITE, plantEditions } from './two-editions.ts';

const scratch = makeScratch();

/** Memory, where there is such a thing: files cannot be linked from there. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk =
  statSync(OTHER_DISK, { throwIfNoEntry: false })?.dev !== undefined &&
  statSync(OTHER_DISK).dev !== statSync(scratch).dev;

plantEditions(scratch);

function place(from: string, site: string): void {
  const words = [PLACE_SITE, site, resolve(scratch, from)];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
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
});
