import { walk, type Unusable } from '../walk.ts';
import { packNames } from './file-list.ts';

/** What a folder holds. Plain data. */
export interface ListedFolder {
  readonly files: number;
  /** Paths of the files below the folder, packed. */
  readonly below: string;
  readonly unusable: readonly Unusable[];
}

/** Lists a folder by its absolute path. */
export async function listFolder(absolute: string): Promise<ListedFolder> {
  const { files, unusable } = await walk(absolute);
  return { files: files.length, below: packNames(files), unusable };
}
