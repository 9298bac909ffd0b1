// Puts the files of one folder in the place of a site, as the build does: for a test that kills it.
import { join } from 'node:path';
import { filesBelow } from '../../src/publish/placing/list-site.ts';
import { putInPlace } from '../../src/publish/placing/put-in-place.ts';

const [from = '', site = ''] = process.argv.slice(2);
putInPlace(
  site,
  Array.from(filesBelow(from), (path) => ({ path, from: join(from, path) })),
);
