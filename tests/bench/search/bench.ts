import { join } from 'node:path';
import { createArchive } from '../archive/story.ts';
import { buildCode } from '../contenders/build-code.ts';
import { contendersOf } from '../contenders/contenders.ts';
import { launchBrowser } from '../measure/browser.ts';
import { installPeers } from '../peers/install.ts';
import { machineLines } from '../report/machine.ts';
import { SEED, type BenchOrder } from '../workplace.ts';
import { drawKnownItems } from './known-items.ts';
import { measureContender, type Outcome } from './measure-contender.ts';
import { drawQueries } from './queries.ts';
import { searchTables } from './tables.ts';
import { countWords } from './word-counts.ts';

const NOTES = `All from the same NDJSON, with the same words: title, excerpt, headlines of the related articles,
names of provider and topics. Ours builds the whole bundle in its time, for reading as well as for
searching; \`index\` is what is there for searching (ours: terms, pages, blocks and positions; Pagefind: all
but fragments and its interface), \`all\` is everything that was written. Bytes before the first results
are all that the browser fetched for ten results with their headlines, code and index, gzipped where
hosts do that. Cold is a new browser for each query (20 of them), warm are 199 queries one after the other
in one page, whose files may or may not have been fetched yet. The mobile line has 10 Mbit/s and 60 ms.
The head of our page names the engine's code, as that of the app does.
Memory held is that of scripts in page and worker after a collection, without WebAssembly (Pagefind);
process is the page's resident memory after the queries beyond that of an empty page. For a typo ours
follows its own "Did you mean" where nothing was found, MiniSearch is asked with \`fuzzy: 0.2\`, Orama with
\`tolerance: 1\`, FlexSearch with \`suggest\`; Pagefind has nothing for it.`;

/** Search, against all others, at each size. */
export async function benchSearch({ stories, work, only, command }: BenchOrder): Promise<string> {
  installPeers(['pagefind', 'minisearch', 'flexsearch', '@orama/orama']);
  const contenders = contendersOf(only);
  const code = join(work, 'code');
  await buildCode(code);
  let chromium = '';
  const parts: string[] = [];
  for (const count of stories) {
    const archive = createArchive({ stories: count, seed: SEED });
    const counts = countWords(archive);
    const queries = drawQueries(archive, counts);
    const items = drawKnownItems(archive, counts);
    const outcomes = new Map<string, Outcome>();
    for (const contender of contenders) {
      // Of its own, so that one that crashes takes no other along.
      const browser = await launchBrowser();
      chromium = browser.version();
      const setting = { browser, work, code, stories: count, queries, items };
      outcomes.set(contender.name, await measureContender(contender, setting));
      await browser.close();
    }
    parts.push(searchTables(count, outcomes));
  }
  const versions = contenders.map(({ name, version }) => `${name} ${version()}`);
  const head = machineLines(command, [`Chromium ${chromium}`, ...versions]).join('\n');
  return [head, NOTES, ...parts].join('\n\n');
}
