// Two small sites of which every file that leads to others says what it needs, and programs that put one
// in the place of the other.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { FORMAT, VERSION } from '../../src/bundle/files.ts';
import { filesBelow, isHidden } from '../../src/publish/placing/list-site.ts';
import { plant } from '../command/archive.ts';

export const PLACE_SITE = join(import.meta.dirname, 'place-site.ts');

/** A file that leads to others says which edition it is of, and what it needs. */
interface Leading {
  readonly edition: string;
  readonly needs: readonly string[];
}

function leading(edition: string, ...needs: string[]): string {
  return JSON.stringify({ edition, needs } satisfies Leading);
}

function manifest(edition: string, ...needs: string[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, edition, needs });
}

function zipped(content: string): Uint8Array {
  return gzipSync(content);
}

export const CARDS = (digit: number) => `bundle/cards/${String(digit).repeat(16)}.json`;
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
  'topic/sea/index.html.gz': zipped(leading('old', ...OLD_ASSETS)),
  [CARDS(1)]: 'both',
  [CARDS(2)]: 'old',
  'bundle/manifest.json': manifest('old', CARDS(1), CARDS(2)),
};
const NEW = {
  'assets/app-aaaaaaaa.js': 'app',
  'assets/new-cccccccc.css': 'new',
  'index.html': leading('new', ...NEW_ASSETS),
  '404.html': leading('new', ...NEW_ASSETS),
  '404.html.gz': zipped(leading('new', ...NEW_ASSETS)),
  'story/one/index.html': leading('new', ...NEW_ASSETS),
  'topic/sea/index.html': leading('new', ...NEW_ASSETS),
  'topic/sea/index.html.gz': zipped(leading('new', ...NEW_ASSETS)),
  'feed.xml': leading('new'),
  [CARDS(1)]: 'both',
  [CARDS(3)]: 'new',
  'bundle/manifest.json': manifest('new', CARDS(1), CARDS(3)),
};

/** Writes both, as `old` and `new` below a folder. */
export function plantEditions(folder: string): void {
  plant(join(folder, 'old'), OLD);
  plant(join(folder, 'new'), NEW);
}

/** Every file of a site that leads to others, read as a server would send it. */
export function leadingFiles(site: string): Map<string, Leading> {
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

/** Nothing is missing, whichever edition a page is of; what is compressed is what it stands beside. */
export function expectGood(site: string): void {
  const found = leadingFiles(site);
  expect([...found.keys()]).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'bundle/manifest.json']),
  );
  for (const [path, { needs }] of found) {
    const missing = needs.filter((need) => !existsSync(join(site, need)));
    expect({ path, missing }).toEqual({ path, missing: [] });
    const beside = found.get(`${path}.gz`);
    if (beside) expect(beside).toEqual(found.get(path));
  }
}
