import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '../../src/command/check/check-bundle.ts';
import { GOOD, markdown, PIXEL, plant } from './archive.ts';
import { bundle, contentOf, mustBundle, MAIN, makeScratch } from './command.ts';

const scratch = makeScratch();
const good = join(scratch, 'good');
const changed = join(scratch, 'changed');
const oldBundle = join(scratch, 'old');
const newBundle = join(scratch, 'new');
const LOCK = '.broadsheet-lock';
const mine = { pid: process.pid, host: hostname() };

beforeAll(() => {
  plant(good, GOOD);
  plant(changed, { ...GOOD, '_news/more.md': markdown('more'), '_news/moon.md': markdown('moon') });
  mustBundle([good, '--out', oldBundle, '--title', 'Old']);
  mustBundle([changed, '--out', newBundle, '--title', 'New']);
});

/** Runs the command and kills it in the middle of its n-th change of the disk. */
function killAt(change: number, out: string): ReturnType<typeof bundle> {
  return bundle([changed, '--out', out, '--title', 'New'], {
    node: ['--import', join(import.meta.dirname, 'preload-kill.ts')],
    env: { KILL_AT_CHANGE: String(change) },
  });
}

const titleIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { title: string }).title;

describe('killed in the middle of any change', () => {
  // Files are written and renamed in turn: a stride of 3 meets both in turn.
  // Some fifty runs, each killed at another change: more than a minute on a machine that is busy.
  it('the old bundle stands, or the new one', { timeout: 240_000 }, () => {
    const out = join(scratch, 'out');
    const titles: string[] = [];
    let ended;
    for (let change = 0; ; change += 3) {
      rmSync(out, { recursive: true, force: true });
      cpSync(oldBundle, out, { recursive: true });
      ended = killAt(change, out);
      expect(checkBundle(out).problems).toEqual([]);
      titles.push(titleIn(out));
      if (ended.code !== null) break;
    }
    expect(ended.code).toBe(0);
    expect(titles).toEqual(titles.toSorted().reverse());
    expect(titles.filter((title) => title === 'Old').length).toBeGreaterThan(5);
    expect(titles.filter((title) => title === 'New').length).toBeGreaterThan(1);
    expect(contentOf(out)).toEqual(contentOf(newBundle));
  });

  it('the next run clears away what is left, and has the same bytes', () => {
    const out = join(scratch, 'left');
    cpSync(oldBundle, out, { recursive: true });
    for (const change of [4, 15, 24]) expect(killAt(change, out).code).toBeNull();
    expect(checkBundle(out).warnings.length).toBeGreaterThan(0);
    expect(bundle([changed, '--out', out, '--title', 'New']).code).toBe(0);
    expect(contentOf(out)).toEqual(contentOf(newBundle));
  });

  it('a first run can be started again, though no bundle stands yet', () => {
    const out = join(scratch, 'first');
    expect(killAt(12, out).code).toBeNull();
    expect(existsSync(join(out, 'manifest.json'))).toBe(false);
    expect(bundle([changed, '--out', out, '--title', 'New']).code).toBe(0);
    expect(contentOf(out)).toEqual(contentOf(newBundle));
  });
});

describe('two runs at once', () => {
  const out = (): string => {
    const folder = join(scratch, 'locked');
    rmSync(folder, { recursive: true, force: true });
    cpSync(oldBundle, folder, { recursive: true });
    return folder;
  };
  const lock = (folder: string, holder: object): void =>
    writeFileSync(join(folder, LOCK), JSON.stringify(holder));

  it('are kept apart: the second says who writes, and changes nothing', () => {
    const folder = out();
    lock(folder, mine);
    const before = contentOf(folder);
    const ended = bundle([changed, '--out', folder]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`process ${process.pid} on ${hostname()} is writing this`);
    expect(contentOf(folder)).toEqual(before);
  });

  it.each([
    ['of a process that has ended', () => ({ pid: spawnSync('true').pid, host: hostname() })],
    ['of a process whose number another one has now', () => ({ ...mine, started: '1' })],
    ['that was never written whole', () => ({})],
  ])('a lock %s holds up nobody', (_, holder) => {
    const folder = out();
    lock(folder, holder());
    expect(bundle([changed, '--out', folder, '--title', 'New']).code).toBe(0);
    expect(contentOf(folder)).toEqual(contentOf(newBundle));
  });
});

describe('a disk that takes no more', () => {
  it('leaves the old bundle as it was, and says so', () => {
    const folder = join(scratch, 'full');
    const source = join(scratch, 'long');
    cpSync(oldBundle, folder, { recursive: true });
    plant(source, { ...GOOD, 'assets/ferry.png': Buffer.concat([PIXEL, Buffer.alloc(40_000)]) });
    const before = contentOf(folder);
    // Files of more than 16 KiB are refused, as a full disk refuses them.
    const limited = 'ulimit -f 16; exec "$0" "$@"';
    const words = ['-c', limited, process.execPath, MAIN, source, '--out', folder];
    const ended = spawnSync('bash', words, { encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain(`cannot be written to ${folder}`);
    expect(ended.stderr).toContain('A bundle that stood there before still stands.');
    expect(contentOf(folder)).toEqual(before);
  });

  /** Runs the command with a disk that is full after so many files. */
  function runWith(room: number, out: string): ReturnType<typeof bundle> {
    return bundle([changed, '--out', out, '--title', 'New', '--no-cache'], {
      node: ['--import', join(import.meta.dirname, 'preload-full.ts')],
      env: { FULL_FOLDER: out, FULL_AFTER: String(room) },
    });
  }

  const contentIf = (folder: string): unknown => (existsSync(folder) ? contentOf(folder) : 'none');

  it.each([
    [
      'an old bundle as it was',
      'stood',
      (out: string) => cpSync(oldBundle, out, { recursive: true }),
    ],
    ['no folder where there was none', 'fresh', () => undefined],
  ])('leaves %s, whichever file is one too many', { timeout: 120_000 }, (_, name, prepare) => {
    const out = join(scratch, name);
    prepare(out);
    const before = contentIf(out);
    // The first file is the lock.
    let room = 1;
    for (let ended; (ended = runWith(room, out)).code !== 0; room++) {
      expect(ended.stderr).toContain('the disk is full');
      expect(contentIf(out)).toEqual(before);
    }
    expect(room).toBeGreaterThan(10);
    expect(contentOf(out)).toEqual(contentOf(newBundle));
  });
});
