// Files and folders that the browser can go to again, by themselves: Chromium's part of the File System
// API, which TypeScript does not know.

type Asking = FileSystemHandle & {
  requestPermission(how: { readonly mode: 'read' }): Promise<PermissionState>;
};

interface Pickers {
  showDirectoryPicker(how: { readonly id: string }): Promise<FileSystemDirectoryHandle>;
  showOpenFilePicker(how: {
    readonly id: string;
    readonly multiple: boolean;
  }): Promise<FileSystemFileHandle[]>;
}

type Dropped = DataTransferItem & {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
};

/** By this the browser remembers where it was last. */
const PLACE = { id: 'archive' };

export function isFolderHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

export function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function canAsk(handle: FileSystemHandle): handle is Asking {
  return 'requestPermission' in handle;
}

function hasPickers(page: object): page is Pickers {
  return 'showDirectoryPicker' in page && 'showOpenFilePicker' in page;
}

function isDropped(item: DataTransferItem): item is Dropped {
  return 'getAsFileSystemHandle' in item;
}

/** What lets a person choose a folder or files; undefined where the browser's fields for files do. */
export function picker(folder: boolean): (() => Promise<FileSystemHandle[]>) | undefined {
  const page: object = window;
  if (!hasPickers(page)) return undefined;
  return async () => {
    try {
      if (folder) return [await page.showDirectoryPicker(PLACE)];
      return await page.showOpenFilePicker({ ...PLACE, multiple: true });
    } catch (error) {
      // Nothing was chosen.
      if (error instanceof DOMException && error.name === 'AbortError') return [];
      throw error;
    }
  };
}

/** Has to be called while the event lasts that the item came with. */
export async function handleOf(item: DataTransferItem): Promise<FileSystemHandle | undefined> {
  if (!isDropped(item)) return undefined;
  return (await item.getAsFileSystemHandle().catch(() => null)) ?? undefined;
}

/** Asks whether all of them may be read, and looks whether they are still there. */
export async function canReach(handles: readonly FileSystemHandle[]): Promise<boolean> {
  try {
    for (const handle of handles) {
      if (canAsk(handle) && (await handle.requestPermission({ mode: 'read' })) !== 'granted') {
        return false;
      }
      if (isFolderHandle(handle)) await handle.keys().next();
      if (isFileHandle(handle)) await handle.getFile();
    }
    return true;
  } catch {
    return false;
  }
}
