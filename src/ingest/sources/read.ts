import type { SourceFile } from '../edition.ts';
import { readJson } from './json-page/read-json.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readNdjson } from './ndjson/read-ndjson.ts';
import { rejectedFile, type SourceYield } from './record.ts';
import { endingOf, isXml, type SourceEnding } from './source-path.ts';
import { readTaxonomy } from './taxonomy/read-taxonomy.ts';

type Read = (file: SourceFile) => SourceYield;

let feeds: Read | undefined;

function readXml(file: SourceFile): SourceYield {
  if (!feeds) throw new Error(`${file.source} is read before what reads it was loaded`);
  return feeds(file);
}

const READERS: Readonly<Record<SourceEnding, Read>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  json: readJson,
  ndjson: readNdjson,
  jsonl: readNdjson,
  yaml: readTaxonomy,
  yml: readTaxonomy,
  xml: readXml,
  rss: readXml,
  atom: readXml,
  rdf: readXml,
};

/**
 * Loads what it takes to read files of these paths, before the first of them is read. Feeds are read
 * by a library that takes longer to load than a thousand stories take to read.
 */
export async function loadReaders(paths: Iterable<string>): Promise<void> {
  if (feeds) return;
  for (const path of paths) {
    if (!isXml(path)) continue;
    feeds = (await import('./feed/read-feed.ts')).readFeed;
    return;
  }
}

/**
 * Reads one file of any kind, one whose reader `loadReaders` loaded. Never throws for what stands in
 * it: what can't be read is in `rejected`, with the line where it is known and a reason in plain words.
 */
export function readSource(file: SourceFile): SourceYield {
  const ending = endingOf(file.path);
  const reader = ending && READERS[ending];
  if (!reader) return rejectedFile(file.source, 'is neither Markdown, JSON, NDJSON nor a feed');
  return reader(file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file);
}
