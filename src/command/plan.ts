import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspectOut } from './bundle-folder.ts';
import { EXIT_USAGE, Failure } from './failure.ts';
import { fromPerson, SAMPLE_EDITION, SAMPLE_TITLE } from './places.ts';
import { cacheOf, outOf, threadsOf, type BundleRequest } from './request.ts';
import { findPlaces, type Place } from './source-places.ts';
import { titleFromPath } from '../ingest/title.ts';

/** A request that can be carried out. */
export interface Plan {
  readonly places: readonly Place[];
  /** The sources in words. */
  readonly from: string;
  readonly out: string;
  /** `out` in words: as the person typed it. */
  readonly outName: string;
  readonly title: string;
  readonly strict: boolean;
  /** Absolute path of the report's file. */
  readonly report?: string;
  /** Absolute path of the folder of what runs leave for the next. */
  readonly cache?: string;
  /** How many threads may work at once. */
  readonly threads: number;
}

function reportPath(given: string): string {
  const path = fromPerson(given);
  const isFolder = (at: string): boolean =>
    statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const refuse = (why: string): Failure =>
    new Failure(`the report cannot be written to ${given}: ${why}.`, EXIT_USAGE);
  if (isFolder(path)) throw refuse('it is a folder. Name a file');
  if (!isFolder(dirname(path))) throw refuse('its folder is not there');
  return path;
}

function titleOf({ title, sources: [first] }: BundleRequest): string {
  if (title === undefined) {
    return first === undefined ? SAMPLE_TITLE : titleFromPath(fromPerson(first));
  }
  const folded = title.replace(/\s+/g, ' ').trim().normalize('NFC');
  if (folded === '')
    throw new Failure('the title is empty. Leave --title out, or name the edition.', EXIT_USAGE);
  return folded;
}

/**
 * Looks at everything that a request names, and writes nothing.
 *
 * @throws Failure (usage) when it can't be carried out
 */
export function planOf(request: BundleRequest): Plan {
  const { out, outName } = outOf(request);
  const sources = request.sources.length > 0 ? request.sources : [SAMPLE_EDITION];
  const places = findPlaces(sources);
  const title = titleOf(request);
  const report = request.report === undefined ? undefined : reportPath(request.report);
  inspectOut(out, outName);
  return {
    places,
    from: sources.join(', '),
    out,
    outName,
    title,
    strict: request.strict ?? false,
    ...(report !== undefined && { report }),
    ...cacheOf(request),
    threads: threadsOf(request),
  };
}
