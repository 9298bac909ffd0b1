import * as fc from 'fast-check';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/command/failure.ts';
import type { Manifest } from '../../src/bundle/manifest.ts';
import type { Report } from '../../src/command/report.ts';
import { GOOD, markdown, PIXEL, plant, rawStory } from './archive.ts';
import { contentOf, makeScratch, readJsonFile } from './command.ts';
import { make } from './in-process.ts';
import { cuttingTitle, FOUNDERS, growth, rounds, type Change } from './random-changes.ts';

const scratch = makeScratch();

/** An archive, the bundle that is kept up to date with it, and what runs remember. */
class Place {
  readonly folder = mkdtempSync(join(scratch, 'place-'));
  readonly archive = join(this.folder, 'archive');
  readonly out = join(this.folder, 'out');
  readonly cache = join(this.folder, 'cache');
  #fresh = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    plant(this.archive, files);
  }

  change(changes: readonly Change[]): void {
    for (const { path, content } of changes) {
      if (content === undefined) rmSync(join(this.archive, path), { force: true });
      else plant(this.archive, { [path]: content });
    }
  }

  /** The bundle brought up to date, as content by path; words where nothing can be made. */
  async update(): Promise<Map<string, string> | string> {
    return this.#made(this.out, this.cache);
  }

  /** The bundle made from nothing. */
  async fresh(): Promise<Map<string, string> | string> {
    return this.#made(join(this.folder, `fresh-${this.#fresh++}`), false);
  }

  /** The folder of what the last run left. */
  get state(): string {
    const name = readdirSync(this.cache).find((entry) => entry !== 'code');
    return join(this.cache, name ?? '');
  }

  async #made(out: string, cache: string | false): Promise<Map<string, string> | string> {
    try {
      await make({ sources: [this.archive], out, cache, title: 'The Harbour' });
      return contentOf(out);
    } catch (error) {
      if (error instanceof Failure) return error.message;
      throw error;
    }
  }
}

const BASE = { ...GOOD, 'wire.ndjson': JSON.stringify(rawStory('wire')) };

describe('a bundle that is kept up to date', () => {
  it('is, byte for byte, the one made from nothing, whatever changed', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (list) => {
        const place = new Place(BASE);
        await place.update();
        for (const changes of list) {
          place.change(changes);
          expect(await place.update()).toEqual(await place.fresh());
        }
        rmSync(place.folder, { recursive: true });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is, byte for byte, the one made from nothing, whatever was added', async () => {
    await fc.assert(
      fc.asyncProperty(growth, async (list) => {
        const place = new Place({ ...BASE, 'founders.ndjson': FOUNDERS });
        await place.update();
        for (const additions of list) {
          place.change(additions);
          expect(await place.update()).toEqual(await place.fresh());
        }
        expect(await place.update()).toEqual(await place.fresh());
        rmSync(place.folder, { recursive: true });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is repaired where files of it were lost, cut or added', async () => {
    const place = new Place(BASE);
    const made = await place.update();
    const [first = '', second = ''] = readdirSync(join(place.out, 'stories'));
    rmSync(join(place.out, 'stories', first));
    if (second !== '') truncateSync(join(place.out, 'stories', second), 3);
    rmSync(join(place.out, 'terms'), { recursive: true });
    plant(place.out, { 'cards/0123456789abcdef.json': 'a stranger' });
    expect(await place.update()).toEqual(made);
  });

  it('is whole where another run wrote it meanwhile', async () => {
    // A segment of its own, which the update keeps.
    const old = { title: cuttingTitle('2020-01-05', 12), publishedDateTime: '2020-01-05' };
    const place = new Place({ ...BASE, '_news/old.md': markdown('old', old) });
    await place.update();
    const other = join(place.folder, 'other');
    await make({ sources: [join(place.archive, 'wire.ndjson')], out: other, cache: false });
    plant(place.archive, { '_news/new.md': markdown('new') });
    const replace = (step: string): void => {
      if (step !== 'decide') return;
      rmSync(place.out, { recursive: true });
      cpSync(other, place.out, { recursive: true });
    };
    const { archive, out, cache } = place;
    await make({ sources: [archive], out, cache, title: 'The Harbour' }, replace);
    expect(contentOf(out)).toEqual(await place.fresh());
  });

  it('follows a change that leaves size and time of a file as they were', async () => {
    const place = new Place(BASE);
    await place.update();
    const path = join(place.archive, '_news/kelp.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('kelp of the', 'help of the'));
    expect(await place.update()).toEqual(await place.fresh());
  });
});

describe('a run after which nothing changed', () => {
  const LOGO = `---\ntaxonomy: organization\ndomain: tidewatch.example\nimages:\n  - url: /one.png\n---\n`;
  const FILES = {
    ...BASE,
    'one.png': PIXEL,
    '_data/organizations/tidewatch.example.md': LOGO,
    '_news/broken.md': 'no front matter',
  };

  it('leaves the bundle and what it remembers as they are', async () => {
    const place = new Place(FILES);
    const made = await place.update();
    const stamps = (): string[] =>
      [place.out, place.state].flatMap((folder) =>
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'bundle-path')
          .map(({ parentPath, name }) => {
            const { ino, mtimeMs } = statSync(join(parentPath, name));
            return `${parentPath}/${name} ${ino} ${mtimeMs}`;
          }),
      );
    // Files that have just been written are read again.
    await setTimeout(100);
    await place.update();
    const before = stamps();
    expect(await place.update()).toEqual(made);
    expect(stamps()).toEqual(before);
    expect(await place.fresh()).toEqual(made);
  });

  it('says what the run before said', async () => {
    const place = new Place(FILES);
    const told = async (): Promise<Report> => {
      const report = join(place.folder, 'report.json');
      await make({ sources: [place.archive], out: place.out, cache: place.cache, report });
      const { seconds, ...rest } = readJsonFile<Report>(report);
      expect(seconds).toBeGreaterThanOrEqual(0);
      return { ...rest, seconds: 0 };
    };
    const first = await told();
    expect(first.rejected).toHaveLength(1);
    await setTimeout(100);
    expect(await told()).toEqual(first);
    expect(await told()).toEqual(first);
  });

  const touches: readonly (readonly [string, (place: Place) => void])[] = [
    ['a logo', ({ archive }) => plant(archive, { 'one.png': Buffer.concat([PIXEL, PIXEL]) })],
    ['a logo that goes', ({ archive }) => rmSync(join(archive, 'one.png'))],
    ['the manifest', ({ out }) => writeFileSync(join(out, 'manifest.json'), manifestOf(out, 1))],
    ['the media', ({ out }) => rmSync(join(out, 'media'), { recursive: true })],
    ['the names', ({ out }) => truncateSync(join(out, 'names', firstIn(out, 'names')), 1)],
    ['an index', ({ state }) => remove(state, '.index')],
    ['a picture too many', ({ out }) => plant(out, { 'media/0123456789abcdef.png': 'x' })],
    ['a folder that cannot be read', ({ archive }) => symlinkSync('nowhere', join(archive, 'l'))],
  ];

  it.each(touches)('is no such run where there is %s', async (_, touch) => {
    const place = new Place(FILES);
    await place.update();
    await setTimeout(100);
    await place.update();
    touch(place);
    expect(await place.update()).toEqual(await place.fresh());
    expect(await place.update()).toEqual(await place.fresh());
  });

  it('still fails where it is strict', async () => {
    const place = new Place(FILES);
    const request = { sources: [place.archive], out: place.out, cache: place.cache };
    await make(request);
    await setTimeout(100);
    await make(request);
    await expect(make({ ...request, strict: true })).rejects.toThrow(/1 rejected/);
    await make({ ...request, title: 'Another' });
    const { title } = readJsonFile<Manifest>(place.out, 'manifest.json');
    expect(title).toBe('Another');
  });
});

describe('what the last run left', () => {
  const spoil: readonly (readonly [string, (state: string) => void])[] = [
    ['is gone', (state) => rmSync(state, { recursive: true })],
    ['is cut', (state) => truncateSync(join(state, 'state.bin'), 1000)],
    ['lacks its records', (state) => remove(state, '.records')],
    ['has other records', (state) => damage(state, '.records')],
    ['is another program’s', (state) => writeFileSync(join(state, 'state.bin'), 'hello')],
    ['lacks its texts', (state) => remove(state, '.spool')],
    ['has other texts', (state) => damage(state, '.spool')],
    ['lacks its indexes', (state) => remove(state, '.index')],
    ['has other indexes', (state) => damage(state, '.index')],
  ];

  it.each(spoil)('makes no difference where it %s', async (_, change) => {
    const place = new Place(BASE);
    await place.update();
    change(place.state);
    plant(place.archive, { '_news/new.md': markdown('new') });
    expect(await place.update()).toEqual(await place.fresh());
    expect(await place.update()).toEqual(await place.fresh());
  });

  it('holds nothing that nobody needs', async () => {
    const place = new Place(BASE);
    await place.update();
    const before = readdirSync(place.state).length;
    for (let round = 0; round < 8; round++) {
      plant(place.archive, { '_news/kelp.md': markdown(`kelp ${round}`) });
      await place.update();
    }
    expect(readdirSync(place.state).length).toBeLessThan(before + 5);
  });
});

function firstIn(out: string, kind: string): string {
  return readdirSync(join(out, kind))[0] ?? '';
}

/** The manifest with so many spaces more. */
function manifestOf(out: string, spaces: number): string {
  return readFileSync(join(out, 'manifest.json'), 'utf8') + ' '.repeat(spaces);
}

function endingIn(state: string, ending: string): string[] {
  return readdirSync(state)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(state, name));
}

function remove(state: string, ending: string): void {
  for (const path of endingIn(state, ending)) rmSync(path);
}

function damage(state: string, ending: string): void {
  for (const path of endingIn(state, ending)) {
    writeFileSync(
      path,
      readFileSync(path).map((byte) => byte ^ 1),
    );
  }
}
