import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { DEFAULT_CACHE } from './places.ts';

// Taking the types out of the code and compiling it takes longer than a small update does.
enableCompileCache(join(DEFAULT_CACHE, 'code'));
const { run } = await import('./program.ts');
const { progressOn } = await import('./progress-on.ts');

process.exitCode = await run(process.argv.slice(2), {
  progress: await progressOn(process.stderr),
  say: (line) => console.log(line),
});
