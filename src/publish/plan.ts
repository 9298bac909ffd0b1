import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_PATH } from '../bundle/files.ts';
import { inspectFolder } from '../command/bundle-folder.ts';
import { EXIT_USAGE, Failure } from '../command/failure.ts';
import { LOCK_NAME } from '../command/lock-name.ts';
import { DEFAULT_OUT as DEFAULT_BUNDLE, fromPerson, PROJECT } from '../command/places.ts';
import { holdsSite } from './holds-site.ts';
import { languageOf, languages, SOURCE } from './messages/catalogues.ts';
import { siteOf, type Place, type Site } from './site.ts';

const DEFAULT_SITE = resolve(PROJECT, 'dist');
const DEFAULT_STORIES = '500';

/** What a person asked for; paths as typed. */
export interface BuildRequest {
  readonly base?: string;
  readonly url?: string;
  readonly bundle?: string;
  readonly out?: string;
  readonly language?: string;
  readonly prerender?: string;
  readonly compress: boolean;
}

/** A request that can be carried out. Paths are absolute, names are as the person typed them. */
export interface Plan {
  readonly site: Place | Site;
  readonly bundle: string;
  readonly bundleName: string;
  readonly out: string;
  readonly outName: string;
  /** Of the reader's own words, of which there are catalogues; with a region or without. BCP 47. */
  readonly language: string;
  /** How many of the newest stories are rendered. */
  readonly prerender: number;
  readonly compress: boolean;
}

/** Whether a folder holds a site of ours, or what a killed run left of one. */
function isOurs(folder: string): boolean {
  return existsSync(join(folder, LOCK_NAME)) || holdsSite(folder);
}

/** A value of the environment; one that is empty says nothing. */
function said(value: string | undefined): { readonly value?: string } {
  return value === undefined || value === '' ? {} : { value };
}

/** @throws Failure (usage) when it is no number of stories */
function storiesOf(given: string): number {
  if (given === 'all') return Infinity;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Failure(`--prerender takes a number of stories, or all; not “${given}”.`, EXIT_USAGE);
}

/** @throws Failure (usage) when there are no messages in it */
function tagOf(given: string): string {
  const tag = canonical(given);
  if (tag !== undefined && languageOf(tag)) return tag;
  const known = languages().map(({ id }) => id);
  throw new Failure(
    `--language takes one of ${known.join(', ')}, or one with a region, such as en-US; ` +
      `not “${given}”.`,
    EXIT_USAGE,
  );
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * Looks at everything that a request names, and writes nothing.
 *
 * @throws Failure (usage) when it can't be carried out
 */
export function planOf(
  request: BuildRequest,
  environment: Readonly<Record<string, string | undefined>>,
): Plan {
  const { value: base } = said(request.base ?? environment['BASE_URL']);
  const { value: url } = said(request.url ?? environment['SITE_URL']);
  const site = siteOf({ ...(base !== undefined && { base }), ...(url !== undefined && { url }) });
  const bundle = request.bundle === undefined ? DEFAULT_BUNDLE : fromPerson(request.bundle);
  const bundleName = request.bundle ?? 'public/bundle';
  const out = request.out === undefined ? DEFAULT_SITE : fromPerson(request.out);
  const outName = request.out ?? 'dist';
  if (!existsSync(join(bundle, MANIFEST_PATH))) {
    throw new Failure(
      `${bundleName} holds no bundle. Make one with: npm run bundle -- path/to/archive --out ${bundleName}`,
    );
  }
  inspectFolder(out, outName, { what: 'site', isOurs });
  const { value: asked = SOURCE } = said(request.language ?? environment['SITE_LANGUAGE']);
  const language = tagOf(asked);
  const prerender = storiesOf(request.prerender ?? DEFAULT_STORIES);
  return {
    site,
    bundle,
    bundleName,
    out,
    outName,
    language,
    prerender,
    compress: request.compress,
  };
}
