import { filePath, type FileKind } from './files.ts';
import type { FileHash } from './ids.ts';

/**
 * Why a file of a bundle cannot be used.
 * - `missing`: nothing is there (404, or a page where data was expected)
 * - `unreachable`: no answer at all: offline, or the host is down
 * - `altered`: the content does not have the hash that names it: cut, or changed
 * - `invalid`: the content is not what the format says
 * - `version`: a manifest of a format version that this code does not know
 */
export type ProblemKind = 'missing' | 'unreachable' | 'altered' | 'invalid' | 'version';

/** A file of a bundle that cannot be used; `path` is relative to the bundle. */
export class BundleProblem extends Error {
  readonly kind: ProblemKind;
  readonly path: string;
  /** What is wrong, without the path. */
  readonly detail: string;

  constructor(kind: ProblemKind, path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.name = 'BundleProblem';
    this.kind = kind;
    this.path = path;
    this.detail = detail;
  }
}

/** The problem of a file whose content hashes to `found` and not to the name that it has. */
export function alteredFile(kind: FileKind, hash: FileHash, found: string): BundleProblem {
  const detail = `the content was cut or changed (its hash is ${found})`;
  return new BundleProblem('altered', filePath(kind, hash), detail);
}
