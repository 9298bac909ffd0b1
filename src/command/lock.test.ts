import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Lock } from './lock.ts';
import { LOCK_NAME } from './lock-name.ts';
import { PART_NAME } from './writing/put-file.ts';

let folder: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'));
});

afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that does nothing until it is ended. */
function idle(): ChildProcess & { readonly pid: number } {
  const one = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  started.push(one);
  return one as ChildProcess & { readonly pid: number };
}

describe('a lock that is handed over', () => {
  it('is the other process’s, as long as that runs', async () => {
    const other = idle();
    const lock = Lock.take(folder, 'site');
    expect(lock.held).toBe(true);
    lock.handOver(other.pid);
    expect(lock.held).toBe(false);
    expect(() => lock.confirm()).toThrow('another run is writing this site');
    expect(() => Lock.take(folder, 'site')).toThrow(`process ${other.pid} on`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(Lock.take(folder, 'site').held).toBe(true);
  });

  it('is known by the one that it was handed over to', () => {
    expect(Lock.handedOver(folder, 'site').held).toBe(false);
    const lock = Lock.take(folder, 'site');
    lock.handOver(process.pid);
    expect(Lock.handedOver(folder, 'site').held).toBe(true);
  });

  it('must be held', () => {
    const lock = Lock.take(folder, 'site');
    writeFileSync(join(folder, LOCK_NAME), 'another’s');
    expect(() => lock.handOver(process.pid)).toThrow('another run is writing this site');
    expect(readFileSync(join(folder, LOCK_NAME), 'utf8')).toBe('another’s');
  });

  it('does not write to a file of which a killed run has left a second name', () => {
    writeFileSync(join(folder, 'page'), 'its content');
    linkSync(join(folder, 'page'), join(folder, PART_NAME));
    Lock.take(folder, 'site').handOver(idle().pid);
    expect(readFileSync(join(folder, 'page'), 'utf8')).toBe('its content');
  });
});

// Only there can it be told.
describe.runIf(process.platform === 'linux')('a process that has ended', () => {
  it('holds no lock, though nobody has asked how it ended', async () => {
    // The shell becomes another program, which does not know what the shell has started.
    const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec cat 3<&-'], {
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    });
    started.push(parent);
    const [said] = (await once(parent.stdout as Readable, 'data')) as [Buffer];
    const pid = Number(String(said));
    parent.stdin?.write('Are you it?');
    await once(parent.stdout as Readable, 'data');
    (parent.stdio[3] as Writable).end();
    while (!readFileSync(`/proc/${pid}/stat`, 'utf8').includes(' Z ')) await setImmediate();
    const lock = Lock.take(folder, 'site');
    lock.handOver(pid);
    expect(Lock.take(folder, 'site').held).toBe(true);
  });
});
