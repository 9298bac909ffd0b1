import { posix } from 'node:path';
import type { AppCode } from '../app-code.ts';

/** Addresses of all files that a page needs. */
export interface PageFiles {
  readonly styles: readonly string[];
  /** Styles that only take part in `MEDIA_ASIDE`: nothing on a screen waits for them. */
  readonly aside: readonly string[];
  /** Styles of the app that are within those, so that they are not loaded once more. */
  readonly joined: readonly string[];
  readonly scripts: readonly string[];
}

/**
 * What every page starts with, as `start.ts` and what it starts ask for it. The engine's code comes first:
 * it is little, and reads what the page will ask while the rest is on its way.
 */
const ALWAYS = ['../engine/worker.ts', 'run.ts', 'react.ts', 'main.tsx', 'app/first-page.tsx'];
const FILTERS = 'pages/filter-controls.tsx';
/** The modules that a kind of page loads when it is first shown, as the app's routes import them. */
const MODULES = {
  front: ['pages/front-page.tsx', FILTERS],
  topic: ['pages/topic-page.tsx', FILTERS],
  story: ['pages/story-page.tsx'],
  search: ['pages/search-page.tsx'],
  about: ['pages/about-page.tsx'],
} as const;

export type PageKind = keyof typeof MODULES;

/**
 * The files of each kind of page.
 *
 * @param app as it was built
 * @param base path that the site is served from, with `/` at its end
 * @throws Error when the app was built without one of the modules
 */
export function filesOfPages(app: AppCode, base: string): Readonly<Record<PageKind, PageFiles>> {
  const own = (kind: PageKind): PageFiles => {
    const modules = [...ALWAYS, ...MODULES[kind]].map((path) => posix.join('src/reader', path));
    const { styles, scripts } = filesOf(app, modules);
    const addresses = (files: ReadonlySet<string>) => [...files].map((file) => base + file);
    return { styles: addresses(styles), aside: [], joined: [], scripts: addresses(scripts) };
  };
  const kinds = Object.keys(MODULES) as PageKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, own(kind)])) as Record<PageKind, PageFiles>;
}

function filesOf(
  { files, modules: fileOf }: AppCode,
  modules: readonly string[],
): { styles: Set<string>; scripts: Set<string> } {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  const add = (file: string): void => {
    if (scripts.has(file)) return;
    scripts.add(file);
    const { imports = [], css = [] } = files[file] ?? {};
    for (const other of imports) add(other);
    // Those of a part give way to those of what it is part of.
    for (const style of css) styles.add(style);
  };
  for (const name of modules) {
    const file = fileOf[name];
    if (file === undefined) throw new Error(`the app was built without ${name}`);
    add(file);
  }
  return { styles, scripts };
}
