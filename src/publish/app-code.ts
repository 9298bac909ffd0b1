import { relative, sep } from 'node:path';
import type { Rolldown } from 'vite';
import { PROJECT } from '../command/places.ts';

/** A file of the app's code. */
interface CodeFile {
  /** Files that it imports before it runs. */
  readonly imports: readonly string[];
  /** Files of the styles of what is in it. */
  readonly css: readonly string[];
}

/**
 * What has become of the app's modules. Vite's own manifest names those that begin a file, and not
 * those that share one.
 */
export interface AppCode {
  /** By the paths of the files in the folder that was built. */
  readonly files: Readonly<Record<string, CodeFile>>;
  /** The file that each module is in, by its path in the project (`src/reader/main.tsx`), or its name. */
  readonly modules: Readonly<Record<string, string>>;
}

/** As Vite's plugins name modules that are no files. */
function nameOf(id: string): string {
  if (id.startsWith('\0')) return id.slice(1);
  return relative(PROJECT, id).split(sep).join('/');
}

/** @param output as Vite gives it */
export function appCodeOf(output: Rolldown.RolldownOutput['output']): AppCode {
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    files: Object.fromEntries(
      chunks.map(({ fileName, imports, viteMetadata }) => [
        fileName,
        { imports, css: [...(viteMetadata?.importedCss ?? [])] },
      ]),
    ),
    modules: Object.fromEntries(
      chunks.flatMap(({ fileName, moduleIds }) => moduleIds.map((id) => [nameOf(id), fileName])),
    ),
  };
}
