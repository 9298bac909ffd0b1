import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/bundle/manifest.ts';
import { decodePage, encodePage } from '../../src/bundle/terms.ts';
import { filePath } from '../../src/bundle/files.ts';
import { hashOf } from '../../src/bundle/hash.ts';
import { checkBundle } from '../../src/command/check/check-bundle.ts';
import { SMALL_SCALE } from '../../src/engine/random-edition.testing.ts';
import { encodeEdition } from '../../src/ingest/encode/encode.ts';
import { makeEdition, makeManyStories } from '../../src/ingest/encode/edition.testing.ts';
import { firstOf } from './bundle-copy.ts';
import { makeScratch } from './command.ts';

const scratch = makeScratch();
const files = [
  ...encodeEdition(makeEdition(makeManyStories(5_000)), { title: 'Proof', scale: SMALL_SCALE }),
];
let folders = 0;

/** A bundle with all that only large ones have: groups of segments, pages that lead to pages. */
function writeBundle(): string {
  const folder = join(scratch, `bundle-${folders++}`);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}

const complaints = (folder: string) =>
  checkBundle(folder).problems.map(({ file, message }) => `${file}: ${message}`);

describe('check of a bundle with the parts of a large one', () => {
  it('finds nothing wrong, and no file that does not belong to it', () => {
    const folder = writeBundle();
    changeManifest(folder, ({ older, volumes }) => {
      expect(older.length).toBeGreaterThan(0);
      expect(Math.max(...volumes.map(({ levels }) => levels))).toBeGreaterThan(2);
    });
    const { problems, warnings } = checkBundle(folder);
    expect([...problems, ...warnings]).toEqual([]);
  });

  it('finds a group that is missing, and nothing that would follow from it', () => {
    const folder = writeBundle();
    changeManifest(folder, ({ older }) => {
      rmSync(join(folder, filePath('segments', firstOf(older).file)));
    });
    expect(complaints(folder)).toEqual([expect.stringMatching(/^segments\/\w+\.json: /)]);
  });

  it('finds what a manifest says wrongly of a group', () => {
    const folder = writeBundle();
    changeManifest(folder, ({ older }) => firstOf(firstOf(older).spans)[2]++);
    expect(complaints(folder).join('\n')).toContain('what it says of segments/');
  });

  it('finds what a manifest says wrongly of the newest cards', () => {
    const folder = writeBundle();
    changeManifest(folder, ({ newest }) => newest.push(firstOf(newest)));
    expect(complaints(folder).join('\n')).toContain('the files of the newest cards');
  });

  it('finds a page that says wrongly which keys another has', () => {
    const folder = writeBundle();
    changeManifest(folder, ({ volumes }) => {
      const page = firstOf(volumes.filter(({ levels }) => levels > 1)).pages[0];
      if (!page) throw new Error('no page');
      const own = decodePage(readFileSync(join(folder, filePath('pages', page.file))));
      const [, second] = own;
      if (!second) throw new Error('no second entry');
      const changed = own.with(1, { first: `${second.first}x`, file: second.file });
      const content = encodePage(changed);
      page.file = hashOf(content);
      writeFileSync(join(folder, filePath('pages', page.file)), content);
    });
    expect(complaints(folder).join('\n')).toMatch(/pages\/\w+\.bin: the first key of pages\//);
  });
});
