// Loaded in front of the command by tests: kills it at its n-th change of the disk, half done.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Change = (path: string, ...rest: unknown[]) => unknown;

const CHANGES = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync'] as const;
const functions = fs as unknown as Record<string, Change>;
let left = Number(process.env['KILL_AT_CHANGE']);

for (const name of CHANGES) {
  const original = functions[name] as Change;
  functions[name] = (path, ...rest) => {
    if (left-- > 0) return original(path, ...rest);
    const [content, ...options] = rest;
    if (name === 'writeFileSync' && content instanceof Uint8Array) {
      original(path, content.subarray(0, content.length / 2), ...options);
    }
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  };
}
syncBuiltinESMExports();
