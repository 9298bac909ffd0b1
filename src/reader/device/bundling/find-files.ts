import { MANIFEST_PATH } from '../../../bundle/files.ts';
import { manifestHead } from '../../../bundle/manifest.ts';
import { readJson } from '../../../bundle/read.ts';
import { isSourceFile } from '../../../ingest/sources/source-path.ts';
import type { Archive } from './archive.ts';

/** By the names of folders and files, as the command walks them. */
function byNames(a: string, b: string): number {
  const [keyA, keyB] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function isManifest(bytes: Uint8Array): boolean {
  try {
    readJson(MANIFEST_PATH, bytes, manifestHead);
    return true;
  } catch {
    return false;
  }
}

/** Folders inside an archive that are bundles: what was made of stories holds none. */
async function bundlesIn(archive: Archive): Promise<string[]> {
  const manifests = [...archive.files.keys()].filter((path) => path.endsWith(`/${MANIFEST_PATH}`));
  const folders: string[] = [];
  for await (const file of archive.read(manifests)) {
    if (!('bytes' in file) || !isManifest(file.bytes)) continue;
    folders.push(file.path.slice(0, -MANIFEST_PATH.length));
  }
  return folders;
}

/** A name in a zip may lead out of it. It is no hidden file: that it is not read has to be said. */
function insidePath(path: string): string {
  if (!path.includes('..')) return path;
  const names = path.split('/').filter((name) => name !== '..');
  return names.join('/');
}

/** Whether a file would be read, were it not for a name that leads out of its archive. */
function isWanted(path: string): boolean {
  return isSourceFile(insidePath(path));
}

/** Paths of the files of an archive that are worth reading, in the order of the command. */
export async function filesToRead(archive: Archive): Promise<string[]> {
  if (archive.isFile) return [...archive.files.keys()];
  const bundles = await bundlesIn(archive);
  return [...archive.files.keys()]
    .filter((path) => isWanted(path) && !bundles.some((folder) => path.startsWith(folder)))
    .sort(byNames);
}
