import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp } from '../../src/publish/build-app.ts';
import { makeSmallPictures } from '../../src/publish/pictures/small-pictures.ts';
import { createArchive } from '../bench/archive/story.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'broadsheet');
/** The built site that journeys and the size check drive: the app with the sample edition. */
export const SITE = join(CACHE, 'site');
/** The same app with an archive that is too long to be in a page as a whole. */
export const LONG_SITE = join(CACHE, 'long-site');
/** The sample edition as `npm run build` publishes it, with pages that were rendered before. */
export const RENDERED_SITE = join(CACHE, 'rendered-site');
/** The same below a path; the journey about that publishes it. */
export const BASED_SITE = join(CACHE, 'based-site');
export const SAMPLE_EDITION = join(ROOT, 'tests', 'fixtures', 'sample-edition');
const LONG_EDITION = join(CACHE, 'long-edition');
const LONG_STORIES = 3_000;

/** Builds the site, whatever edition stands in public/bundle. Throws when a step fails. */
export async function buildSite(): Promise<void> {
  const { folder } = await builtApp('/', 'en');
  rmSync(SITE, { recursive: true, force: true });
  cpSync(folder, SITE, { recursive: true });
  const beside = join(ROOT, 'public');
  const edition = join(beside, 'bundle');
  cpSync(beside, SITE, { recursive: true, filter: (path) => path !== edition });
  bundle(SAMPLE_EDITION, SITE, 'The Sample Edition');
  await makeSmallPictures({ bundle: join(SITE, 'bundle'), standing: SITE, out: SITE });
}

/** Puts the long archive beside a copy of the app that `buildSite` has built. */
export function buildLongSite(): void {
  writeLongEdition();
  rmSync(LONG_SITE, { recursive: true, force: true });
  const inBundle = join(SITE, 'bundle');
  cpSync(SITE, LONG_SITE, { recursive: true, filter: (path) => !path.startsWith(inBundle) });
  bundle(LONG_EDITION, LONG_SITE, 'The Long Edition');
}

/** Publishes the edition that `buildSite` has bundled. */
export function buildRenderedSite(): void {
  rmSync(RENDERED_SITE, { recursive: true, force: true });
  publishSample(RENDERED_SITE);
}

/** Publishes that edition into a folder, with further words for the command. */
export function publishSample(folder: string, more: readonly string[] = []): void {
  const command = join(ROOT, 'src', 'publish', 'main.js');
  const words = ['--bundle', join(SITE, 'bundle'), '--out', folder, '--no-compress', ...more];
  run(process.execPath, [command, ...words]);
}

/** Invented news of fourteen months, without pictures, which would be other sites'. */
function writeLongEdition(): void {
  const archive = createArchive({ stories: LONG_STORIES });
  const lines = Array.from({ length: LONG_STORIES }, (_, number) =>
    JSON.stringify({ ...archive.story(number), images: [] }),
  );
  mkdirSync(LONG_EDITION, { recursive: true });
  writeFileSync(join(LONG_EDITION, 'stories.ndjson'), lines.join('\n'));
}

/** Bundles an archive into the folder of a site. */
export function bundle(archive: string, site: string, title: string): void {
  const command = join(ROOT, 'src', 'command', 'main.js');
  const words = [archive, '--out', join(site, 'bundle'), '--title', title];
  run(process.execPath, [command, ...words]);
}

function run(program: string, words: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${program} ${words.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
}
