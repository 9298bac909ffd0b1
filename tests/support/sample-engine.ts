import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mediaPath } from '../../src/bundle/files.ts';
import { hashOf } from '../../src/bundle/hash.ts';
import { BundleProblem } from '../../src/bundle/problems.ts';
import type { Engine } from '../../src/engine/answers.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { FetchFile } from '../../src/engine/fetch-file.ts';
import { createStore } from '../../src/engine/store.ts';
import { assemble } from '../../src/ingest/assemble/assemble.ts';
import type { FindMedia } from '../../src/ingest/edition.ts';
import { encodeEdition } from '../../src/ingest/encode/encode.ts';
import { readSource } from '../../src/ingest/sources/read.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/sample-edition');

const findMedia: FindMedia = (_root, from, path) => {
  const beside = path.startsWith('/') ? path : join(dirname(from), path);
  const file = join(FOLDER, beside);
  if (!existsSync(file)) return { reason: 'is not there' };
  return { media: mediaPath(hashOf(readFileSync(file)), 'webp') };
};

let bundled: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined;

/** The sample edition as a bundle in memory: paths and contents, without its pictures. */
function sampleBundle(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  bundled ??= bundleSample();
  return bundled;
}

function bundleSample(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const paths = globSync('**/*.{md,yaml}', { cwd: FOLDER }).sort();
  const yields = paths.map((path) => {
    const text = readFileSync(join(FOLDER, path), 'utf8');
    return readSource({ source: `sample/${path}`, root: 0, path, text });
  });
  const edition = assemble(yields, { findMedia });
  const files = encodeEdition(edition, { title: 'The Sample Edition' });
  return new Map([...files].map(({ path, content }) => [path, new Uint8Array(content)]));
}

/**
 * Brings the files of the sample edition.
 *
 * @param intercept throws in place of a file, or brings another, to see what the reader makes of it
 */
export function sampleFiles(intercept: Intercept = () => undefined): FetchFile {
  return async (path, signal) => {
    signal?.throwIfAborted();
    await Promise.resolve();
    const content = intercept(path) ?? sampleBundle().get(path);
    if (!content) throw new BundleProblem('missing', path, 'nothing is there');
    return content;
  };
}

type Intercept = (path: string) => Uint8Array<ArrayBuffer> | undefined | void;

/** The reader's real engine over the sample edition, in this process. See `sampleFiles`. */
export function sampleEngine(intercept?: Intercept): Engine {
  return createEngine(createStore(sampleFiles(intercept)));
}
