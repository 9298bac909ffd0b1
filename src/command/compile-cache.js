import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// Taking the types out of the code and compiling it takes longer than a small update does. This file
// is JavaScript, as those that begin with it are, and knows `CODE_CACHE` of places.ts by heart: before
// there is a cache, Node would load and compile all that it takes to run TypeScript.
const cache =
  process.env['BROADSHEET_CACHE'] ??
  resolve(import.meta.dirname, '../../node_modules/.cache/broadsheet');
enableCompileCache(resolve(cache, 'code'));
