/** Endings of the files that are read; of YAML only what belongs to a taxonomy. */
const ENDINGS = [
  'md',
  'markdown',
  'json',
  'ndjson',
  'jsonl',
  'yaml',
  'yml',
  'xml',
  'rss',
  'atom',
  'rdf',
] as const;
export type SourceEnding = (typeof ENDINGS)[number];

const KNOWN: ReadonlySet<string> = new Set(ENDINGS);
const FOLDERS = /(?:^|\/)(topics|organizations)\/[^/]+\.(?:ya?ml|md|markdown)$/i;

function isEnding(word: string): word is SourceEnding {
  return KNOWN.has(word);
}

/** The ending of a path, in lower case; undefined for one that is not read. */
export function endingOf(path: string): SourceEnding | undefined {
  // Nearly all are this one, and a hundred thousand are looked at.
  if (path.endsWith('.md')) return 'md';
  const dot = path.lastIndexOf('.');
  const ending = dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
  return isEnding(ending) ? ending : undefined;
}

/** Whether a file is a feed in XML, by its name. */
export function isXml(path: string): boolean {
  return /\.(?:xml|rss|atom|rdf)$/i.test(path);
}

/** The folder of a taxonomy that a file stands in, by name; undefined for any other. */
export function taxonomyFolder(path: string): 'topics' | 'organizations' | undefined {
  const folder = FOLDERS.exec(path)?.[1]?.toLowerCase();
  if (folder !== 'topics' && folder !== 'organizations') return undefined;
  return /(?:^|\/)_data\/|^(?:topics|organizations)\//i.test(path) ? folder : undefined;
}

/**
 * Whether a file of a folder is worth reading: Markdown, JSON, NDJSON, feeds, the YAML of a taxonomy.
 * Hidden files and folders are not, nor installed packages. Loads no reader: a hundred thousand
 * paths are looked at before the first file is.
 *
 * @param path below the source, with `/`
 */
export function isSourceFile(path: string): boolean {
  const ending = endingOf(path);
  if (ending === undefined || path.startsWith('.') || path.includes('/.')) return false;
  if (path.startsWith('node_modules/') || path.includes('/node_modules/')) return false;
  return (ending !== 'yaml' && ending !== 'yml') || taxonomyFolder(path) !== undefined;
}
