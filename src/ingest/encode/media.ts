import type { AssembledEdition } from '../edition.ts';

/** Paths of the pictures that an edition shows from inside its bundle, sorted, each once. */
export function mediaOf({ stories, providers }: AssembledEdition): string[] {
  const paths = new Set<string>();
  const add = (src: string | undefined): void => {
    if (src?.startsWith('media/')) paths.add(src);
  };
  for (const { articles } of stories) {
    for (const { picture } of articles) add(picture?.src);
  }
  for (const { logo } of providers) add(logo);
  return [...paths].sort();
}
