import { join } from 'node:path';
import { isImmutablePath, MANIFEST_PATH } from '../bundle/files.ts';
import { BundleProblem } from '../bundle/problems.ts';
import { readManifest } from '../bundle/read.ts';
import { Failure, inWords, systemCode } from '../command/failure.ts';
import { mustBeGood } from './check/check-bundle.ts';
import { chooseCompression } from './compress/choose.ts';
import { inThreads } from './in-threads.ts';
import { makePages } from './pages/make-pages.ts';
import { makeSmallPictures } from './pictures/small-pictures.ts';
import { filesBelow } from './placing/list-site.ts';
import { HalfPlaced } from './placing/put-in-place.ts';
import { replaceSite } from './placing/replace-site.ts';
import { BUNDLE, type SiteFile } from './placing/site-file.ts';
import type { Plan } from './plan.ts';
import { openEdition, readFrom } from './read-edition.ts';
import { hasAddress } from './site.ts';
import type { Staging } from './staging.ts';
import { describeSite, type Work } from './steps.ts';
import { writeFeeds } from './write-feeds.ts';

const COMPRESSOR = join(import.meta.dirname, 'compress', 'worker.ts');
/** Files that a thread compresses before it is sent more. */
const FILES_AT_ONCE = 64;

/** Where a build tells what it does while it works, and says what it has done. */
export interface Voice {
  tell(step: string): void;
  say(line: string): void;
}

/** The files of a bundle as those of a site, without its manifest. */
function bundleFiles(bundle: string): SiteFile[] {
  return [...filesBelow(bundle)]
    .filter(isImmutablePath)
    .map((path) => ({ path: BUNDLE + path, from: join(bundle, path) }));
}

/** Makes all files that are not the bundle's; each step puts its own into the staging folder. */
async function makeFiles(work: Work, { tell, say }: Voice): Promise<void> {
  const { plan, staging } = work;
  tell('Building the app and its pages');
  const { pages, rendered } = await makePages(work);
  describeSite(work);
  tell('Scaling pictures');
  await makeSmallPictures({ bundle: plan.bundle, standing: plan.out, out: staging.folder });
  say(`${pages} pages, of which ${rendered} were rendered anew; they can be read without scripts.`);
  if (hasAddress(plan.site)) {
    tell(`Writing feeds and sitemap of ${work.manifest.counts.stories} stories`);
    const feeds = await writeFeeds(plan.site, openEdition(plan.bundle, work.manifest), staging);
    say(`${feeds} feeds, as Atom and as JSON Feed, and a sitemap.`);
  } else {
    say('No feeds and no sitemap, which need the address of the site: --url https://news.example');
  }
}

async function compress(
  files: readonly SiteFile[],
  { plan, staging }: Work,
  { tell }: Voice,
): Promise<readonly SiteFile[]> {
  const { jobs, kept } = chooseCompression(files, plan.out, staging.folder);
  tell(`Compressing files: ${jobs.length}`);
  await inThreads(jobs, { thread: COMPRESSOR, batch: FILES_AT_ONCE });
  const known = new Set(files.map(({ path }) => path));
  return [...kept, ...staging.files().filter(({ path }) => !known.has(path))];
}

/** What to say of an error while a site was made. */
function inPlainWords(error: unknown, { outName, bundleName }: Plan): unknown {
  if (error instanceof BundleProblem) {
    return new Failure(
      `${bundleName} is not a good bundle, so that no site was made of it:\n  ${error.message}`,
    );
  }
  if (error instanceof HalfPlaced) {
    return new Failure(
      `${outName} holds some files of the new site beside those of the old one: ${error.message}. ` +
        'The next npm run build puts the others in place before it does anything else.',
    );
  }
  if (systemCode(error) === undefined) return error;
  return new Failure(
    `the site cannot be written to ${outName}: ${inWords(error)}. ` +
      'A site that stood there before still stands.',
  );
}

/** Makes all files of a site. @returns its title, too */
async function make(
  plan: Plan,
  staging: Staging,
  voice: Voice,
): Promise<{ readonly title: string; readonly files: readonly SiteFile[] }> {
  // The bundle may be written anew meanwhile: the site is of the edition that is checked now.
  const content = await readFrom(plan.bundle)(MANIFEST_PATH);
  const manifest = readManifest(content);
  staging.put(BUNDLE + MANIFEST_PATH, content);
  voice.tell('Checking the bundle');
  mustBeGood(plan.bundle, plan.bundleName, manifest.counts.stories);
  const work: Work = { plan, manifest, staging };
  await makeFiles(work, voice);
  const made = [...staging.files(), ...bundleFiles(plan.bundle)];
  const files = plan.compress ? [...made, ...(await compress(made, work, voice))] : made;
  return { title: manifest.title, files };
}

/**
 * Makes a site as planned.
 *
 * @throws Failure with the words that end the command; the site that stood there stands
 */
export async function publish(plan: Plan, voice: Voice): Promise<void> {
  const { out, outName, site } = plan;
  const { tell, say } = voice;
  try {
    const { made, changed, removed } = await replaceSite(out, {
      finishing: () => tell('Putting the last site in place first, which was broken off'),
      make: (staging) => make(plan, staging, voice),
      placing: (count) => tell(`Putting files in place: ${count}`),
    });
    const { files, title } = made;
    say(`${files.length} files, of which ${changed} are new or changed; ${removed} removed.`);
    say(`"${title}" is in ${outName}, for ${site.base} of its host.`);
  } catch (error) {
    throw inPlainWords(error, plan);
  }
}
