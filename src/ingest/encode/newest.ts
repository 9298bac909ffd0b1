import type { Chunk } from '../../bundle/directories.ts';

/** More than a first page shows, whose cards are then one trip after the manifest. */
const LEAST_STORIES = 32;

/** The last of some runs of stories, so many as make up a first page, or all. */
export function newestChunks(chunks: readonly Chunk[]): Chunk[] {
  let start = chunks.length;
  for (let stories = 0; start > 0 && stories < LEAST_STORIES; start--) {
    stories += chunks[start - 1]?.n ?? 0;
  }
  return chunks.slice(start);
}
