import { slugifyTitle } from '../../../ingest/assemble/slug.ts';
import { inDatabase } from '../../../engine/kept/database.ts';
import { privateFiles, privateFolder } from '../../../engine/kept/keeper.ts';

const LONGEST = 40;

/** What no other edition of this device is called, also none that is being written. */
export async function newId(base: string, title: string): Promise<string> {
  const name = nameOf(title);
  const taken = new Set(await takenIds(base));
  let id = name;
  for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
  return id;
}

/** Letters of ASCII and digits, so that no address of it is ever written in two ways. */
function nameOf(title: string): string {
  const ascii = slugifyTitle(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST);
  return ascii.replace(/^-+|-+$/g, '') || 'edition';
}

async function takenIds(base: string): Promise<readonly string[]> {
  const keepers = await Promise.all([
    privateFolder(base).then(privateFiles, () => undefined),
    inDatabase(base).catch(() => undefined),
  ]);
  return (await Promise.all(keepers.map((keeper) => keeper?.ids() ?? []))).flat();
}
