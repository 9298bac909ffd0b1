import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOurs } from './bundle-folder.ts';
import { inWords, EXIT_USAGE, Failure } from './failure.ts';
import { fromPerson, isAddress } from './places.ts';

/** A folder to search, or one file, of a source. */
export interface Place {
  /** Which source of the call it belongs to: 0 is the first. */
  readonly root: number;
  readonly absolute: string;
  readonly isFile: boolean;
  /** What stands in front of paths in messages: the source's own name. */
  readonly name: string;
  /** What stands in front of paths below the source: `_data/` for a taxonomy beside it, or nothing. */
  readonly prefix: string;
}

/** What keeps a source from being read as it is: what it leads to has to be fetched. */
function whatToFetch(given: string): string | undefined {
  if (/\.opml$/i.test(given)) return 'lists feeds';
  return isAddress(given) ? 'is an address' : undefined;
}

function placeOf(given: string, root: number): Place {
  const absolute = fromPerson(given);
  const refuse = (why: string): Failure => {
    const message = `the source ${given} cannot be read: ${why}. Name a folder or a file of stories.`;
    return new Failure(message, EXIT_USAGE);
  };
  const what = whatToFetch(given);
  if (what !== undefined) {
    const hint = `Fetch first, then name the folder: npm run bundle -- fetch ${given} --into feeds`;
    throw new Failure(`the source ${given} ${what}. ${hint}`, EXIT_USAGE);
  }
  let stats;
  try {
    stats = statSync(absolute);
  } catch (error) {
    throw refuse(inWords(error));
  }
  if (!stats.isFile() && !stats.isDirectory()) throw refuse('it is neither a folder nor a file');
  if (stats.isDirectory() && isOurs(absolute)) {
    const hint = `Name the archive that it was made of, or publish it: npm run build -- --bundle ${given}`;
    throw new Failure(`the source ${given} is a bundle. ${hint}`, EXIT_USAGE);
  }
  return { root, absolute, isFile: stats.isFile(), name: basename(absolute), prefix: '' };
}

/** A folder of stories inside an archive has the archive's taxonomy beside it. */
function taxonomyBeside({ root, absolute, isFile, name }: Place): Place | undefined {
  const beside = join(dirname(absolute), '_data');
  if (isFile || !name.startsWith('_') || name === '_data' || !existsSync(beside)) return undefined;
  return { root, absolute: beside, isFile: false, name: '_data', prefix: '_data/' };
}

/**
 * The places to search for sources as a person named them, each source with the taxonomy beside it
 * unless that is a source of its own.
 *
 * @throws Failure (usage) when a source is not there
 */
export function findPlaces(sources: readonly string[]): Place[] {
  const given = sources.map(placeOf);
  const known = new Set(given.map(({ absolute }) => realpathSync(absolute)));
  return given.flatMap((place) => {
    const beside = taxonomyBeside(place);
    if (!beside || known.has(realpathSync(beside.absolute))) return [place];
    known.add(realpathSync(beside.absolute));
    return [place, beside];
  });
}
