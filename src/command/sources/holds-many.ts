import { readdirSync } from 'node:fs';

/** So many files are read by several threads, whatever is in them. */
const MANY = 2_000;
/** Folders that are looked into at most. */
const MOST_FOLDERS = 64;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Whether folders seem to hold many files: a quick look at names, before anything is loaded that
 * knows more of them. A name without a dot is taken for that of a folder.
 */
export function holdsMany(folders: readonly string[]): boolean {
  const open = [...folders];
  let files = 0;
  for (let looked = 0; looked < Math.min(open.length, MOST_FOLDERS); looked++) {
    const folder = open[looked] ?? '';
    for (const name of namesIn(folder)) {
      if (name.includes('.')) files++;
      else if (name !== 'node_modules') open.push(`${folder}/${name}`);
    }
    if (files >= MANY) return true;
  }
  return false;
}
