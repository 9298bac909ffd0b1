import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// JavaScript, as the bundle command's first file is, and with the same cache.
const cache =
  process.env['BROADSHEET_CACHE'] ??
  resolve(import.meta.dirname, '../../node_modules/.cache/broadsheet');
enableCompileCache(resolve(cache, 'code'));
const { run } = await import('./program.ts');

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => console.log(line),
  tell: (step) => console.error(step),
});
