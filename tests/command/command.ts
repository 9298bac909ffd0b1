import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const PROJECT = resolve(import.meta.dirname, '../..');
export const MAIN = join(PROJECT, 'src/command/main.js');

/** How a run of the command ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Compiled once for all runs of a test file, since they all start the same program. */
const COMPILED = mkdtempSync(join(tmpdir(), 'broadsheet-compiled-'));
/** What runs leave for the next, apart from that of the project. */
const CACHE = mkdtempSync(join(tmpdir(), 'broadsheet-cache-'));
afterAll(() => {
  for (const folder of [COMPILED, CACHE]) rmSync(folder, { recursive: true, force: true });
});

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Options for Node itself. */
  readonly node?: readonly string[];
  readonly uid?: number;
}

/** Runs the command as a person does, in a process of its own. */
export function bundle(words: readonly string[], options: RunOptions = {}): Ended {
  const { cwd = tmpdir(), env = {}, node = [], uid } = options;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...node, MAIN, ...words], {
    cwd,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, BROADSHEET_CACHE: CACHE, ...env },
    encoding: 'utf8',
    ...(uid !== undefined && { uid, gid: uid }),
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}

/** Makes a bundle that a test then starts from. @throws Error with what the command said */
export function mustBundle(words: readonly string[]): void {
  const { code, stderr } = bundle(words);
  if (code !== 0) throw new Error(`bundle ${words.join(' ')} ended with ${code}: ${stderr}`);
}

/** A folder of its own for a test file, gone when that ends. */
export function makeScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-command-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** All files below a folder, with their content, in the order of their paths. */
export function contentOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file).toString('base64')]),
  );
}

export function readJsonFile<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
}
