// Loaded in front of the command by tests: below FULL_FOLDER the disk takes FULL_AFTER files, and of the next
// one and all after it but a half.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FULL_FOLDER = '', FULL_AFTER } = process.env;
let room = Number(FULL_AFTER);
const write = fs.writeFileSync;

fs.writeFileSync = (where, content, options) => {
  if (!String(where).startsWith(FULL_FOLDER) || room-- > 0) return write(where, content, options);
  if (content instanceof Uint8Array) write(where, content.subarray(0, content.length / 2), options);
  const error = new Error('ENOSPC: no space left on device, write');
  throw Object.assign(error, { code: 'ENOSPC', syscall: 'write' });
};
syncBuiltinESMExports();
