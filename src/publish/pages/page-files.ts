import type { AppManifest } from '../build-app.ts';

/** Addresses of files that a page needs beside those of the shell. */
export interface PageFiles {
  readonly styles: readonly string[];
  /** Styles of the app that are within those, so that they are not loaded once more. */
  readonly joined: readonly string[];
  readonly scripts: readonly string[];
}

/** The modules that a kind of page loads when it is first shown, as the app's routes import them. */
const FIRST = 'src/reader/app/first-page.tsx';
const FILTERS = 'src/reader/pages/filter-controls.tsx';
const MODULES = {
  front: [FIRST, FILTERS],
  topic: [FIRST, 'src/reader/pages/topic-page.tsx', FILTERS],
  story: [FIRST, 'src/reader/pages/story-page.tsx'],
  search: [FIRST, 'src/reader/pages/search-page.tsx'],
  about: [FIRST, 'src/reader/pages/about-page.tsx'],
} as const;

export type PageKind = keyof typeof MODULES;

/**
 * The files of each kind of page.
 *
 * @param manifest of the built app
 * @param index its `index.html`, which names those of every page
 * @param base path that the site is served from, with `/` at its end
 * @throws Error when the app was built without one of the modules
 */
export function filesOfPages(
  manifest: AppManifest,
  index: string,
  base: string,
): Readonly<Record<PageKind, PageFiles>> {
  const own = (kind: PageKind): PageFiles => {
    const { styles, scripts } = filesOf(manifest, MODULES[kind]);
    const rest = (files: ReadonlySet<string>): string[] =>
      [...files].map((file) => base + file).filter((address) => !index.includes(`"${address}"`));
    return {
      styles: rest(styles),
      joined: [],
      scripts: rest(scripts),
    };
  };
  const kinds = Object.keys(MODULES) as PageKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, own(kind)])) as Record<PageKind, PageFiles>;
}

function filesOf(
  manifest: AppManifest,
  modules: readonly string[],
): { styles: Set<string>; scripts: Set<string> } {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = chunkOf(manifest, name);
    for (const style of chunk.css ?? []) styles.add(style);
    scripts.add(chunk.file);
    for (const other of chunk.imports ?? []) add(other);
  };
  modules.forEach(add);
  return { styles, scripts };
}

function chunkOf(manifest: AppManifest, name: string): AppManifest[string] {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the app was built without ${name}`);
  return chunk;
}
