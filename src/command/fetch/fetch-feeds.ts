import { statSync } from 'node:fs';
import { loadReaders, readSource } from '../../ingest/sources/read.ts';
import { isFeed } from '../../ingest/sources/feed/read-feed.ts';
import { isXml } from '../../ingest/sources/source-path.ts';
import { EMPTY, wholeText } from '../../ingest/sources/text-file.ts';
import { EXIT_USAGE, Failure, inWords } from '../failure.ts';
import { fromPerson } from '../places.ts';
import { FeedFolder } from './feed-folder.ts';
import { feedAddresses } from './feed-list.ts';
import { feedOfPage } from './feed-of-page.ts';
import { fetchFeed } from './fetch-feed.ts';

/** Feeds that are under way at once. */
const AT_ONCE = 8;

/** What a person asked for; paths as typed. */
export interface FetchRequest {
  /** Addresses, and files that list some. */
  readonly feeds: readonly string[];
  readonly into: string;
}

/** Where it tells what became of each feed. */
export interface FetchVoice {
  say(line: string): void;
  /** Says what a person should look at. */
  warn(line: string): void;
}

interface Outcome {
  fresh: number;
  same: number;
  failed: number;
}

const NO_FEED = 'this is a sitemap or a template, not a feed. Look for the address of the feed';

/** What keeps content from being a feed; undefined for a feed. */
function objectionTo(address: string, path: string, bytes: Uint8Array): string | undefined {
  const read = wholeText(path, bytes);
  if ('reason' in read)
    return read.reason === EMPTY ? 'the host sends nothing' : `it ${read.reason}`;
  const { text } = read;
  const { records, rejected } = readSource({ source: path, root: 0, path, text });
  const [reject] = rejected;
  // Of what stands beside feeds on a site, and is passed over in a folder, no copy is of any use.
  if (isXml(path) && rejected.length === 0 && !isFeed(text)) return NO_FEED;
  if (records.length > 0 || !reject || reject.field !== undefined) return undefined;
  const feed = feedOfPage(text, address);
  return feed === undefined ? reject.reason : `this is a web page. Its feed is ${feed}: name that`;
}

/** Fetches one feed. @returns what became of it, or why it could not be used */
async function fetchOne(
  address: string,
  folder: FeedFolder,
  now: Date,
): Promise<'fresh' | 'same' | { readonly reason: string }> {
  const fetched = await fetchFeed(address, folder.markOf(address));
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'unchanged') return 'same';
  const { bytes, mark } = fetched;
  const path = folder.pathOf(address, bytes, now);
  const reason = objectionTo(address, path, bytes);
  if (reason !== undefined) return { reason };
  return folder.keep(address, bytes, mark, now) ? 'fresh' : 'same';
}

function openFolder(into: string): FeedFolder {
  const path = fromPerson(into);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Failure(`the feeds cannot go into ${into}: it is a file. Name a folder.`, EXIT_USAGE);
  }
  return new FeedFolder(path);
}

function sumUp({ fresh, same, failed }: Outcome, into: string): string[] {
  return [
    `new        ${fresh}`,
    `unchanged  ${same}`,
    `failed     ${failed}`,
    `The feeds are in ${into}. Bundle them: npm run bundle -- ${into}`,
  ];
}

/**
 * Fetches feeds into a folder, which then is a source as any other. What earlier runs put there stays,
 * so that an archive grows out of feeds that forget. A feed that fails costs itself only.
 *
 * @throws Failure (usage) for what can't be read or written; Failure when no feed could be fetched
 */
export async function fetchFeeds(
  { feeds, into }: FetchRequest,
  { say, warn }: FetchVoice,
  now = new Date(),
): Promise<void> {
  const addresses = feedAddresses(feeds, warn);
  const folder = openFolder(into);
  await loadReaders(['feed.xml']);
  const outcome: Outcome = { fresh: 0, same: 0, failed: 0 };
  const waiting = addresses.values();
  const work = async (): Promise<void> => {
    for (const address of waiting) {
      const became = await fetchOne(address, folder, now);
      if (typeof became === 'string') outcome[became]++;
      else {
        outcome.failed++;
        warn(`${address}: ${became.reason}.`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    folder.save();
  } catch (error) {
    throw new Failure(`the feeds cannot be written into ${into}: ${inWords(error)}.`);
  }
  if (outcome.failed === addresses.length) throw new Failure('no feed could be fetched.');
  for (const line of sumUp(outcome, into)) say(line);
}
