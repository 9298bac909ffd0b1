import { readFileSync } from 'node:fs';
import { parseOpml, type Opml } from 'feedsmith';
import { EXIT_USAGE, Failure, inWords } from '../failure.ts';
import { fromPerson, isAddress } from '../places.ts';
import { wholeText } from '../../ingest/sources/text-file.ts';

type Outline = Opml.Outline<string>;

function addressesBelow(outlines: readonly Outline[] = []): string[] {
  return outlines.flatMap(({ xmlUrl, outlines: below }) => [
    ...(xmlUrl === undefined ? [] : [xmlUrl]),
    ...addressesBelow(below),
  ]);
}

/** Addresses of an OPML list (opml.org), or of a text with one a line. */
function addressesIn(text: string): string[] {
  if (!/<opml[\s>]/i.test(text)) return text.split(/\r?\n/).map((line) => line.trim());
  return addressesBelow(parseOpml(text).body?.outlines);
}

function readList(given: string): string[] {
  const refuse = (why: string): Failure =>
    new Failure(
      `the list ${given} cannot be read: ${why}. Name an OPML file, a text with one address a line, ` +
        'or an address.',
      EXIT_USAGE,
    );
  let found: string[];
  try {
    const read = wholeText('list.xml', readFileSync(fromPerson(given)));
    if ('reason' in read) throw new Error(`it ${read.reason}`);
    found = addressesIn(read.text).filter((address) => isAddress(address));
  } catch (error) {
    throw refuse(inWords(error));
  }
  if (found.length === 0) throw refuse('it names no feed');
  return found;
}

/**
 * The addresses of feeds that a person named: as they are, or in lists; each once.
 *
 * @throws Failure (usage) when a list can't be read, or there is none
 */
export function feedAddresses(given: readonly string[]): string[] {
  const all = given.flatMap((one) => (isAddress(one) ? [one] : readList(one)));
  const valid = all.flatMap((address) => URL.parse(address)?.href ?? []);
  if (valid.length > 0) return [...new Set(valid)];
  throw new Failure('no feed is named. Name addresses, or a list of them.', EXIT_USAGE);
}
