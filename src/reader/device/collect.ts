import type { GivenSource } from './bundling/protocol.ts';
import { handleOf, isFileHandle, isFolderHandle } from './handles.ts';

type GivenFolder = Extract<GivenSource, { kind: 'folder' }>;
type FolderFile = GivenFolder['files'][number];

/** What no archive keeps stories in, so that whole trees need not be listed. */
function isShown(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** Files that were chosen one by one. */
export function chosenFiles(files: Iterable<File>): GivenSource[] {
  return Array.from(files, (file) => ({ kind: 'file', name: file.name, file }));
}

/** A folder that was chosen: its files name their path in it (`webkitRelativePath`). */
export function chosenFolder(files: Iterable<File>): GivenSource[] {
  const folders = new Map<string, FolderFile[]>();
  for (const file of files) {
    const [name = '', ...below] = file.webkitRelativePath.split('/');
    if (!below.every(isShown)) continue;
    const own = folders.get(name) ?? [];
    own.push({ path: below.join('/'), file });
    folders.set(name, own);
  }
  return Array.from(folders, ([name, own]) => ({ kind: 'folder', name, files: own }));
}

/**
 * What was dropped: folders with all that is below them, and files. Has to be called while the event
 * lasts: its items are gone afterwards.
 */
export function droppedSources(items: Iterable<DataTransferItem>): Promise<GivenSource[]> {
  const entries = Array.from(items, (item) => ({
    entry: item.webkitGetAsEntry?.(),
    file: item.getAsFile(),
    coming: handleOf(item),
  }));
  return Promise.all(
    entries.map(async ({ entry, file, coming }): Promise<GivenSource[]> => {
      const handle = await coming;
      const from = handle ? { handle } : {};
      if (isFolder(entry)) return [{ ...(await listFolder(entry)), ...from }];
      return file ? [{ kind: 'file', name: file.name, file, ...from }] : [];
    }),
  ).then((found) => found.flat());
}

/** What the browser can go to by itself. */
export async function reachedSources(handles: readonly FileSystemHandle[]): Promise<GivenSource[]> {
  const sources: GivenSource[] = [];
  for (const handle of handles) {
    const { name } = handle;
    if (isFolderHandle(handle)) {
      const files: FolderFile[] = [];
      await walkHandle(handle, '', files);
      sources.push({ kind: 'folder', name, files, handle });
    } else if (isFileHandle(handle)) {
      sources.push({ kind: 'file', name, file: await handle.getFile(), handle });
    }
  }
  return sources;
}

async function walkHandle(
  folder: FileSystemDirectoryHandle,
  path: string,
  files: FolderFile[],
): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (!isShown(name)) continue;
    if (isFolderHandle(handle)) await walkHandle(handle, `${path}${name}/`, files);
    else if (isFileHandle(handle)) files.push({ path: path + name, file: await handle.getFile() });
  }
}

function isFolder(entry: FileSystemEntry | null | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory ?? false;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<GivenFolder> {
  const files: FolderFile[] = [];
  await walk(folder, '', files);
  return { kind: 'folder', name: folder.name, files };
}

async function walk(
  folder: FileSystemDirectoryEntry,
  path: string,
  files: FolderFile[],
): Promise<void> {
  for await (const entries of entriesOf(folder)) {
    const shown = entries.filter(({ name }) => isShown(name));
    const found = shown.filter(isFile).map(async (entry) => {
      files.push({ path: path + entry.name, file: await fileOf(entry) });
    });
    await Promise.all(found);
    for (const entry of shown)
      if (isFolder(entry)) await walk(entry, `${path}${entry.name}/`, files);
  }
}

/** Browsers give the entries of a folder in parts, until one is empty. */
async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry[]> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    yield some;
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
