import { MANIFEST_PATH } from '../../bundle/files.ts';
import { BundleProblem, type ProblemKind } from '../../bundle/problems.ts';
import { LOCAL } from '../platform/bundle-base.ts';
import { openLinkStrings } from '../strings/open-link.ts';
import { problemStrings } from '../strings/problem.ts';
import { stateStrings } from '../strings/state.ts';

/** What can be done: ask for the file again, or only load the whole page again. */
type Remedy = 'retry' | 'reload';

export interface ProblemWords {
  readonly heading: string;
  readonly words: string;
  /** What happened and to which file, for whoever can mend it; empty where loading the page does. */
  readonly detail: string;
  readonly remedy: Remedy;
  /** No answer came: it is worth another try as soon as there is a connection. */
  readonly unreachable: boolean;
  /** No bundle at all: the page says how to make one. */
  readonly noManifest: boolean;
}

interface Failed {
  readonly kind: ProblemKind;
  readonly path: string;
  readonly detail: string;
}

const MANIFEST_WORDS = {
  missing: problemStrings.noManifest,
  altered: problemStrings.damagedManifest,
  invalid: problemStrings.damagedManifest,
  version: problemStrings.wrongVersion,
} as const;

const FILE_WORDS = {
  missing: problemStrings.missing,
  altered: problemStrings.altered,
  invalid: problemStrings.invalid,
  version: problemStrings.wrongVersion,
} as const;

/**
 * Words for whatever went wrong: a BundleProblem, a Failure, a crash of the engine, a part of the
 * app that did not load, or anything else.
 *
 * @param online what the browser believes; false changes only what "unreachable" says
 */
export function describeProblem(problem: unknown, online = true): ProblemWords {
  const failed = asFailed(problem);
  if (failed) return describeFailed(failed, online);
  const detail = problem instanceof Error ? problem.message : String(problem);
  const lost = isLostChunk(detail);
  const words = lost ? (online ? problemStrings.chunk : stateStrings.offline) : otherWords(problem);
  // Browsers name the code's file, which says nothing to readers.
  const said = lost ? '' : detail;
  return { ...words, detail: said, remedy: 'reload', unreachable: lost, noManifest: false };
}

function otherWords(problem: unknown) {
  return isCrash(problem) ? problemStrings.crash : problemStrings.unexpected;
}

function describeFailed({ kind, path, detail }: Failed, online: boolean): ProblemWords {
  const ofManifest = path === MANIFEST_PATH;
  const facts = {
    detail: `${path}: ${detail}`,
    remedy: kind === 'version' ? 'reload' : 'retry',
    unreachable: kind === 'unreachable',
    noManifest: ofManifest && kind === 'missing',
  } as const;
  if (kind === 'unreachable')
    return { ...(online ? problemStrings.unreachable : stateStrings.offline), ...facts };
  const { heading, words } = ofManifest
    ? (wordsOfOpened(kind) ?? MANIFEST_WORDS[kind])
    : FILE_WORDS[kind];
  return { heading, words, ...facts };
}

/** Of an edition on the reader's device, which nobody but the reader can make anew. */
function wordsOfOpened(kind: ProblemKind) {
  if (LOCAL === '') return undefined;
  if (kind === 'version') return openLinkStrings.outdated;
  return kind === 'missing' ? openLinkStrings.gone : undefined;
}

function asFailed(problem: unknown): Failed | undefined {
  if (problem instanceof BundleProblem) {
    const { kind, path, message } = problem;
    return { kind, path, detail: message.slice(path.length + 2) };
  }
  return isFailure(problem) ? problem : undefined;
}

function isFailure(problem: unknown): problem is Failed {
  return (
    typeof problem === 'object' &&
    problem !== null &&
    'kind' in problem &&
    'path' in problem &&
    'detail' in problem &&
    !(problem instanceof Error)
  );
}

function isCrash(problem: unknown): boolean {
  return problem instanceof Error && problem.name === 'EngineCrash';
}

/** Browsers word the failure of `import()` in their own ways; it has no type of its own. */
function isLostChunk(message: string): boolean {
  return /dynamically imported module|importing a module script|JavaScript MIME|preload CSS/i.test(
    message,
  );
}
