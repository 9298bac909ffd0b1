// Programs that are killed at a certain change of the disk, and what goes on when they are.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { LOCK_NAME } from '../../src/command/lock-name.ts';
import { environment } from './built-site.ts';

const PRELOAD = join(import.meta.dirname, '../command/preload-kill.ts');
/** The process that a build leaves the last of its work to. */
export const PLACER = 'placing/main.js';

export interface Kill {
  /** The program of which changes of the disk are counted, by the end of its path. */
  readonly in: string;
  readonly at: number;
  /** The signal that whoever started it gets then, with its whole group; else it is killed itself. */
  readonly parent?: NodeJS.Signals;
}

/** Words for Node in front of a program that is to be killed. */
export const killWords = ['--import', PRELOAD];

/** What tells when that is. */
export function killEnvironment({ in: program, at, parent }: Kill): Record<string, string> {
  return {
    KILL_IN: program,
    KILL_AT_CHANGE: String(at),
    ...(parent !== undefined && { KILL_PARENT: parent }),
  };
}

/**
 * Runs a program in Node, as the first of a group of processes, as what is called in a terminal is.
 *
 * @returns its exit code; null when a signal ended it
 */
export async function runAndKill(words: readonly string[], kill?: Kill): Promise<number | null> {
  const program = spawn(process.execPath, [...(kill ? killWords : []), ...words], {
    env: environment(kill && killEnvironment(kill)),
    stdio: 'ignore',
    detached: true,
  });
  const [code] = (await once(program, 'exit')) as [number | null];
  return code;
}

/** Waits until nobody puts files into a site any more. */
export async function released(site: string): Promise<void> {
  const watching = watch(site);
  while (existsSync(join(site, LOCK_NAME))) await once(watching, 'change');
  watching.close();
}
