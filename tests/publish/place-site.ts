// Puts the files of one folder in the place of a site, as the build does: for tests that kill it. Without
// such a folder it fails where a build of a bad bundle does.
import { join } from 'node:path';
import { filesBelow } from '../../src/publish/placing/list-site.ts';
import { replaceSite } from '../../src/publish/placing/replace-site.ts';

const [site = '', from] = process.argv.slice(2);

await replaceSite(site, {
  finishing: () => console.log('finishing'),
  make: async () => {
    if (from === undefined) throw new Error('a bad bundle');
    return { files: Array.from(filesBelow(from), (path) => ({ path, from: join(from, path) })) };
  },
  placing: (changed) => console.log(`placing ${changed}`),
});
