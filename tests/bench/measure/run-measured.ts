import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Resident memory of the program and all that it started, at its peak; undefined where the system has no /proc. */
  readonly peakBytes: number | undefined;
  readonly output: string;
}

const POLL_MS = 40;

/**
 * Runs a program to its end.
 *
 * @throws Error with what it printed, when it ends with another code than 0
 */
export async function runMeasured(
  program: string,
  words: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<Measured> {
  const begin = performance.now();
  const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  let peak = 0;
  const poll = setInterval(() => (peak = Math.max(peak, treeMemory(child.pid))), POLL_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(poll));
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) {
    throw new Error(`${program} ${words.join(' ')} ended with ${code}\n${output.slice(-2_000)}`);
  }
  return { seconds, peakBytes: peak > 0 ? peak : undefined, output };
}

/** Resident bytes of a process and its descendants; 0 where that cannot be known. */
function treeMemory(root: number | undefined): number {
  if (root === undefined) return 0;
  let sum = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    sum += residentBytes(pid);
    open.push(...childrenOf(pid));
  }
  return sum;
}

export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Every thread of a process can have started some. */
function childrenOf(pid: number): number[] {
  const threads = namesIn(`/proc/${pid}/task`);
  const lists = threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/children`));
  return lists.join(' ').split(/\s+/).filter(Boolean).map(Number);
}

/** Processes end while one looks at them. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
