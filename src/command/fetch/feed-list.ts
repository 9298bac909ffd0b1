import { readFileSync } from 'node:fs';
import { parseOpml, type Opml } from 'feedsmith';
import { EXIT_USAGE, Failure, inWords } from '../failure.ts';
import { fromPerson, isAddress } from '../places.ts';
import { shorten } from '../../ingest/assemble/clean/text.ts';
import { EMPTY, wholeText } from '../../ingest/sources/text-file.ts';

/** Says what a person should look at. */
type Warn = (line: string) => void;

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

/** A line that is no address by intention: an empty one, or a note. */
function isNote(line: string): boolean {
  return line === '' || line.startsWith('#');
}

function noAddress(given: string): string {
  return `“${shorten(given, 80)}” is no address such as https://a.example/feed.xml.`;
}

function readList(given: string, warn: Warn): string[] {
  const refuse = (why: string): Failure =>
    new Failure(
      `the list ${given} cannot be read: ${why}. Name an OPML file, a text with one address a line, ` +
        'or an address.',
      EXIT_USAGE,
    );
  let found: string[];
  try {
    const read = wholeText('list.xml', readFileSync(fromPerson(given)));
    if ('reason' in read) throw new Error(read.reason === EMPTY ? EMPTY : `it ${read.reason}`);
    found = addressesIn(read.text).filter((address) => !isNote(address));
  } catch (error) {
    throw refuse(inWords(error));
  }
  const addresses = found.filter((address) => isAddress(address));
  if (addresses.length === 0) throw refuse('it names no feed');
  for (const other of found) if (!isAddress(other)) warn(`${given}: ${noAddress(other)}`);
  return addresses;
}

/**
 * The addresses of feeds that a person named: as they are, or in lists; each once. What a list has
 * besides is warned of.
 *
 * @throws Failure (usage) when a list can't be read, or there is none
 */
export function feedAddresses(given: readonly string[], warn: Warn): string[] {
  const all = given.flatMap((one) => (isAddress(one) ? [one] : readList(one, warn)));
  const valid = all.flatMap((address) => URL.parse(address)?.href ?? []);
  for (const address of all) if (!URL.canParse(address)) warn(noAddress(address));
  if (valid.length > 0) return [...new Set(valid)];
  throw new Failure('no feed is named. Name addresses, or a list of them.', EXIT_USAGE);
}
