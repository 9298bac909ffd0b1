import { BUNDLE_FOLDERS } from '../../bundle/files.ts';
import { checkBundle } from '../../command/check/check-bundle.ts';
import { howToMend } from '../../command/check/check-folder.ts';
import { Failure } from '../../command/failure.ts';
import { linksBelow } from '../placing/list-site.ts';
import { checkFiles } from './check-files.ts';

/** Editions of up to so many stories are checked in every way, within about 10 s. */
const MOST_STORIES = 20_000;
const PROBLEMS_SHOWN = 10;

/**
 * Makes sure that a bundle is good before anything is made of it.
 *
 * @param name of its folder, as the person typed it
 * @param stories how many its manifest says that it has
 * @throws Failure that says what is wrong with it
 */
export function mustBeGood(folder: string, name: string, stories: number): void {
  mustHoldNoLinks(folder, name);
  const { problems } = stories > MOST_STORIES ? checkFiles(folder) : checkBundle(folder);
  mustBeNone(
    problems.map(({ file, message }) => `${file}: ${message}`),
    {
      opening: `${name} is not a good bundle, so that no site was made of it:`,
      seeMore: ` (see npm run bundle -- check ${name})`,
      remedy: howToMend(name),
    },
  );
}

/**
 * The check follows symbolic links, but a site can have none: what they lead to may be anywhere, and
 * is not there where the site is uploaded to. What else lies in the folder is not of the bundle.
 */
function mustHoldNoLinks(folder: string, name: string): void {
  const links = [...linksBelow(folder)].filter((path) =>
    BUNDLE_FOLDERS.includes(path.split('/', 1)[0] ?? ''),
  );
  mustBeNone(links, {
    opening: `${name} holds symbolic links, which a site cannot have, so that none was made of it:`,
    remedy: 'Replace each link by what it leads to.',
  });
}

interface Words {
  readonly opening: string;
  /** Where the others are said; a part of a sentence. */
  readonly seeMore?: string;
  readonly remedy: string;
}

/** @throws Failure that says the first of what was found, where anything was */
function mustBeNone(found: readonly string[], { opening, seeMore = '', remedy }: Words): void {
  if (found.length === 0) return;
  const more = found.length - PROBLEMS_SHOWN;
  const lines = [
    opening,
    ...found.slice(0, PROBLEMS_SHOWN).map((one) => `  ${one}`),
    ...(more > 0 ? [`  and ${more} more${seeMore}`] : []),
    remedy,
  ];
  throw new Failure(lines.join('\n'));
}
