import type { SourceFile } from '../edition.ts';
import { readJson } from './json-page/read-json.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readNdjson } from './ndjson/read-ndjson.ts';
import { rejectedFile, type SourceYield } from './record.ts';
import { endingOf, type SourceEnding } from './source-path.ts';
import { readTaxonomy } from './taxonomy/read-taxonomy.ts';

const READERS: Readonly<Record<SourceEnding, (file: SourceFile) => SourceYield>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  json: readJson,
  ndjson: readNdjson,
  jsonl: readNdjson,
  yaml: readTaxonomy,
  yml: readTaxonomy,
};

/**
 * Reads one file of any kind. Never throws: what can't be read is in `rejected`, with the line
 * where it is known and a reason in plain words.
 */
export function readSource(file: SourceFile): SourceYield {
  const ending = endingOf(file.path);
  const reader = ending && READERS[ending];
  if (!reader) return rejectedFile(file.source, 'is neither Markdown, JSON nor NDJSON');
  return reader(file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file);
}
