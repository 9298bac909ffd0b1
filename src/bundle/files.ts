import type { FileHash } from './ids.ts';

/** What every manifest says that it is, and the version of the format. */
export const FORMAT = 'broadsheet';
/** Raised with every change that an older reader cannot read. */
export const VERSION = 7;

/** Name of the one mutable file of a bundle. */
export const MANIFEST_PATH = 'manifest.json';

/** Providers in a file of names. */
export const NAMES_A_FILE = 512;

/** Ending of the files of each kind; their folder is the kind itself. */
const ENDINGS = {
  cards: 'json',
  stories: 'json',
  segments: 'json',
  directories: 'bin',
  addresses: 'bin',
  columns: 'bin',
  facets: 'bin',
  days: 'bin',
  pages: 'bin',
  terms: 'bin',
  blocks: 'bin',
  positions: 'bin',
  names: 'json',
  leading: 'json',
  providers: 'json',
  rejects: 'json',
} as const;

export type FileKind = keyof typeof ENDINGS;

/** Pictures a bundle may carry: raster only, since an SVG can hold scripts. */
const MEDIA_TYPES = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const;
export type MediaEnding = keyof typeof MEDIA_TYPES;

/** Path of an immutable file inside the bundle: `cards/0123456789abcdef.json`. */
export function filePath(kind: FileKind, hash: FileHash): string {
  return `${kind}/${hash}.${ENDINGS[kind]}`;
}

/** Path of a picture inside the bundle: `media/0123456789abcdef.webp`. */
export function mediaPath(hash: FileHash, ending: MediaEnding): string {
  return `media/${hash}.${ending}`;
}

const IMMUTABLE_PATH = new RegExp(
  [
    ...Object.entries(ENDINGS).map(([kind, ending]) => `^${kind}/[0-9a-f]{16}\\.${ending}$`),
    `^media/[0-9a-f]{16}\\.(${Object.keys(MEDIA_TYPES).join('|')})$`,
  ].join('|'),
);

/** The folders of a bundle. */
export const BUNDLE_FOLDERS: readonly string[] = [...Object.keys(ENDINGS), 'media'];

/** Whether a path inside a bundle is one that a file named by its content may have. */
export function isImmutablePath(path: string): boolean {
  return IMMUTABLE_PATH.test(path);
}

/** Endings of what the build of a site puts beside a file, for hosts that send it in that one's place. */
export const COMPRESSED = ['.br', '.gz'] as const;
