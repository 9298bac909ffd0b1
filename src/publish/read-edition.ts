import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../bundle/manifest.ts';
import { BundleProblem } from '../bundle/problems.ts';
import type { Story, StoryFile } from '../bundle/records.ts';
import { inWords, systemCode } from '../command/failure.ts';
import { EditionReader } from '../engine/edition-reader.ts';
import type { FetchFile } from '../engine/fetch-file.ts';
import { createStore } from '../engine/store.ts';

/** Brings the files of a bundle that is on the disk. */
export function readFrom(folder: string): FetchFile {
  return async (path, signal) => {
    try {
      return await readFile(join(folder, path), { signal });
    } catch (error) {
      signal?.throwIfAborted();
      const kind = systemCode(error) === 'ENOENT' ? 'missing' : 'unreachable';
      throw new BundleProblem(kind, path, inWords(error));
    }
  };
}

/** An edition on the disk, by its manifest as it was checked: another may stand there by now. */
export function openEdition(folder: string, manifest: Manifest): EditionReader {
  return new EditionReader(createStore(readFrom(folder)), manifest);
}

/** A story, and the file that names its providers and topics. */
export interface ReadStory {
  readonly story: Story;
  readonly file: StoryFile;
}

/**
 * Every story of an edition, newest first. Each file is read once.
 *
 * @throws BundleProblem
 */
export async function* storiesOf({ segments }: EditionReader): AsyncGenerator<ReadStory[]> {
  for (const segment of segments.toReversed()) {
    let run: ReadStory[] = [];
    for (let ordinal = segment.stories - 1; ordinal >= 0; ordinal--) {
      const read = await segment.story(ordinal);
      if (run.length > 0 && run[0]?.file !== read.file) {
        yield run;
        run = [];
      }
      run.push(read);
    }
    yield run;
  }
}
