import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Failure, systemCode } from './failure.ts';
import { LOCK_NAME } from './lock-name.ts';
import { PART_NAME, removeFile } from './writing/put-file.ts';

/** Writing takes minutes at most; on another host nobody can look whether it still goes on. */
const FOREIGN_LOCK_LASTS = 10 * 60 * 1000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started?: string;
}

/** What Linux tells of a process: proc(5), stat fields 3 and 22. */
interface Stat {
  readonly state: string | undefined;
  /** When it started; a pid is used again. */
  readonly started: string | undefined;
}

function statOf(pid: number): Stat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...others] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, started: others[18] };
  } catch {
    return undefined;
  }
}

/** What the lock of a process of this host says. */
function contentFor(pid: number): string {
  const started = statOf(pid)?.started;
  const holder: Holder = { pid, host: hostname(), ...(started !== undefined && { started }) };
  return JSON.stringify(holder);
}

function runs({ pid, started }: Holder): boolean {
  const stat = statOf(pid);
  if (pid === process.pid) return started === stat?.started;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
  // It has ended, and whoever started it has not asked how: in containers that may be for ever.
  if (stat?.state === 'Z') return false;
  return started === undefined || started === stat?.started;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whose a lock is; nothing when whoever made it was killed before writing its name. */
function holderIn(content: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(content) as Record<string, unknown>;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || typeof host !== 'string')
      return undefined;
    return { pid, host, ...(typeof started === 'string' && { started }) };
  } catch {
    return undefined;
  }
}

function isHeld(path: string): Holder | undefined {
  const content = read(path) ?? '';
  const found = holderIn(content);
  if (!found) return undefined;
  if (found.host !== hostname()) {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - written < FOREIGN_LOCK_LASTS ? found : undefined;
  }
  if (runs(found)) return found;
  // It may have handed over what it held since, and only then have ended.
  const now = read(path);
  return now === undefined || now === content ? undefined : isHeld(path);
}

type What = 'bundle' | 'site';

/** Keeps two runs from writing one bundle, or one site. */
export class Lock {
  readonly #folder: string;
  readonly #path: string;
  readonly #what: What;
  readonly #content = contentFor(process.pid);

  private constructor(folder: string, what: What) {
    this.#folder = folder;
    this.#path = join(folder, LOCK_NAME);
    this.#what = what;
  }

  /**
   * @param what is written there
   * @throws Failure when another run holds it, or the folder can't be written
   */
  static take(folder: string, what: What): Lock {
    const lock = new Lock(folder, what);
    if (lock.#take()) return lock;
    const other = isHeld(lock.#path);
    if (other) throw lock.#taken(`process ${other.pid} on ${other.host}`);
    rmSync(lock.#path, { force: true });
    if (!lock.#take()) throw lock.#taken('another run');
    return lock;
  }

  /** One that another process may have handed over to this one: if not, it is not `held`. */
  static handedOver(folder: string, what: What): Lock {
    return new Lock(folder, what);
  }

  /** Whether it still is this run's: another may have taken it for left behind. */
  get held(): boolean {
    return read(this.#path) === this.#content;
  }

  /** @throws Failure when it no longer is this run's */
  confirm(): void {
    if (!this.held) throw this.#taken('another run');
  }

  /**
   * Makes it that of another process of this host, which goes on with the work whatever becomes of
   * this one. Somebody holds it all the while.
   *
   * @throws Failure when it no longer is this run's; the system's error when it still is
   */
  handOver(pid: number): void {
    this.confirm();
    const part = join(this.#folder, PART_NAME);
    // A killed run may have left it, as another name of a file that must keep its content.
    removeFile(part);
    writeFileSync(part, contentFor(pid), { flag: 'wx' });
    renameSync(part, this.#path);
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
