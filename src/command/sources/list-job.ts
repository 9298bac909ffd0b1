import { walk, type Unusable } from '../walk.ts';

/** What ends a path in a text of many: no path holds it. */
export const NAME_END = '\0';

/** What a folder holds. Plain data. */
export interface ListedFolder {
  readonly files: number;
  /** Paths of the files below the folder, in one text: it costs less to hand over than many. */
  readonly below: string;
  readonly unusable: readonly Unusable[];
}

/** Lists a folder by its absolute path. */
export function listFolder(absolute: string): ListedFolder {
  const { files, unusable } = walk(absolute);
  return { files: files.length, below: files.join(NAME_END), unusable };
}
