import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Failure, systemCode } from './failure.ts';
import { LOCK_NAME } from './lock-name.ts';

/** Writing takes minutes at most; on another host nobody can look whether it still goes on. */
const FOREIGN_LOCK_LASTS = 10 * 60 * 1000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started?: string;
}

/** When a process started, as Linux tells (proc(5), stat field 22); a pid is used again. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function myself(): Holder {
  const started = startOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }) };
}

function runs({ pid, started }: Holder): boolean {
  if (pid === process.pid) return started === startOf(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
  return started === undefined || started === startOf(pid);
}

/** Whose a lock is; nothing when whoever made it was killed before writing its name. */
function readLock(path: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(readFileSync(path, 'utf8')) as Record<
      string,
      unknown
    >;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || typeof host !== 'string')
      return undefined;
    return { pid, host, ...(typeof started === 'string' && { started }) };
  } catch {
    return undefined;
  }
}

function isHeld(path: string): Holder | undefined {
  const found = readLock(path);
  if (!found) return undefined;
  if (found.host === hostname()) return runs(found) ? found : undefined;
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written < FOREIGN_LOCK_LASTS ? found : undefined;
}

/** Keeps two runs from writing one bundle, or one site. */
export class Lock {
  readonly #path: string;
  readonly #what: string;
  readonly #content = JSON.stringify(myself());

  /**
   * @param what is written there
   * @throws Failure when another run holds it, or the folder can't be written
   */
  constructor(folder: string, what: 'bundle' | 'site' = 'bundle') {
    this.#what = what;
    this.#path = join(folder, LOCK_NAME);
    if (this.#take()) return;
    const other = isHeld(this.#path);
    if (other) throw this.#taken(`process ${other.pid} on ${other.host}`);
    rmSync(this.#path, { force: true });
    if (!this.#take()) throw this.#taken('another run');
  }

  /** Whether it still is this run's: another may have taken it for left behind. */
  get held(): boolean {
    try {
      return readFileSync(this.#path, 'utf8') === this.#content;
    } catch {
      return false;
    }
  }

  /** @throws Failure when it no longer is this run's */
  confirm(): void {
    if (!this.held) throw this.#taken('another run');
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }

  #take(): boolean {
    try {
      writeFileSync(this.#path, this.#content, { flag: 'wx' });
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  #taken(who: string): Failure {
    return new Failure(
      `${who} is writing this ${this.#what}. Wait for it; if nothing writes here, delete ${this.#path}.`,
    );
  }
}
