// Loaded in front of the command by tests: kills it at its n-th change of the disk, half done. With
// KILL_IN it does so in a process of that program only; with KILL_PARENT, the name of a signal, it goes on,
// and who gets the signal is the one that started it, with its whole group.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Change = (where: string | number, ...rest: unknown[]) => unknown;

const CHANGES = [
  'mkdirSync',
  'writeFileSync',
  'writeSync',
  'linkSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'rmdirSync',
] as const;
const { KILL_AT_CHANGE, KILL_IN = '', KILL_PARENT } = process.env;
const functions = fs as unknown as Record<string, Change>;
let left = process.argv[1]?.endsWith(KILL_IN) === true ? Number(KILL_AT_CHANGE) : Infinity;

for (const name of CHANGES) {
  const original = functions[name] as Change;
  functions[name] = (where, ...rest) => {
    if (left-- > 0) return original(where, ...rest);
    if (KILL_PARENT !== undefined) {
      left = Infinity;
      process.kill(-process.ppid, KILL_PARENT);
      return original(where, ...rest);
    }
    const [content, ...options] = rest;
    if (name.startsWith('write') && content instanceof Uint8Array) {
      const [at = 0] = options as [number?];
      const half = content.subarray(at, at + (content.length - at) / 2);
      if (name === 'writeSync') original(where, half);
      else original(where, half, ...options);
    }
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
}
syncBuiltinESMExports();
