import type { SourceFile } from '../edition.ts';
import { readJson } from './json-page/read-json.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readNdjson } from './ndjson/read-ndjson.ts';
import { rejectedFile, type SourceYield } from './record.ts';
import { isTaxonomyPath, readTaxonomy } from './taxonomy/read-taxonomy.ts';

const READERS: Readonly<Record<string, (file: SourceFile) => SourceYield>> = {
  md: readMarkdown,
  markdown: readMarkdown,
  json: readJson,
  ndjson: readNdjson,
  jsonl: readNdjson,
  yaml: readTaxonomy,
  yml: readTaxonomy,
};

function ending(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/**
 * Whether a file of a folder is worth reading: Markdown, JSON, NDJSON, and the YAML of a taxonomy.
 * Hidden files and folders are not, nor installed packages.
 *
 * @param path below the source, with `/`
 */
export function isSourceFile(path: string): boolean {
  if (/(?:^|\/)(?:\.|node_modules\/)/.test(path)) return false;
  const kind = ending(path);
  if (kind === 'yaml' || kind === 'yml') return isTaxonomyPath(path);
  return Object.hasOwn(READERS, kind);
}

/**
 * Reads one file of any kind. Never throws: what can't be read is in `rejected`, with the line
 * where it is known and a reason in plain words.
 */
export function readSource(file: SourceFile): SourceYield {
  const kind = ending(file.path);
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (!reader) return rejectedFile(file.source, 'is neither Markdown, JSON nor NDJSON');
  return reader(file.text.startsWith('\uFEFF') ? { ...file, text: file.text.slice(1) } : file);
}
