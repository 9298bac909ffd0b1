import { deleteDB } from 'idb';
import { inDatabase } from '../../engine/kept/database.ts';
import { noteOn, notesOn } from '../../engine/kept/notes.ts';
import { privateFiles, privateFolder, type Keeper } from '../../engine/kept/keeper.ts';
import { writingLock } from '../../engine/kept/kept-place.ts';
import { libraryName } from '../library/library-name.ts';
import { localPages } from '../platform/bundle-base.ts';
import { canReach } from './handles.ts';

const BASE = import.meta.env.BASE_URL;

/** An edition that is kept on this device. */
export interface LocalEdition {
  readonly id: string;
  readonly title: string;
  readonly stories: number;
  readonly bytes: number;
  /** When it was opened, in seconds since 1970. */
  readonly opened: number;
}

/** Everything in this browser that may keep editions; what is closed to the page is left out. */
async function keepers(): Promise<Keeper[]> {
  const found = await Promise.all([
    privateFolder(BASE).then(privateFiles, () => undefined),
    inDatabase(BASE).catch(() => undefined),
  ]);
  return found.flatMap((keeper) => keeper ?? []);
}

/** The editions that are kept for this reader, the one opened last first. */
export async function listEditions(): Promise<LocalEdition[]> {
  const all = await Promise.all(
    (await keepers()).map(async (keeper) => {
      const ids = await keeper.ids();
      return Promise.all(ids.map(async (id) => ({ id, index: await keeper.index(id) })));
    }),
  );
  // Where an update went elsewhere than the edition did, both are there for a moment.
  const whole = new Map(all.flat().flatMap(({ id, index }) => (index ? [[id, index]] : [])));
  const editions = Array.from(whole, async ([id, { title, stories, bytes, opened }]) => {
    const note = await noteOn(BASE, id);
    return { id, title: note.title ?? title, stories, bytes, opened };
  });
  return (await Promise.all(editions)).sort((a, b) => b.opened - a.opened);
}

/** Gives an edition another name; its address stays. @throws what the browser throws */
export async function renameEdition(id: string, title: string): Promise<void> {
  await (await notesOn(BASE)).change(id, { title });
}

/** Notes where an archive was found, so that it can be read from there again. */
export async function rememberPlace(id: string, from: readonly FileSystemHandle[]): Promise<void> {
  // Without it, the files are asked for.
  await notesOn(BASE)
    .then((notes) => notes.change(id, { from }))
    .catch(() => undefined);
}

/** Where an edition can be read from again, once the reader allows it; undefined where it cannot. */
export async function reachAgain(id: string): Promise<readonly FileSystemHandle[] | undefined> {
  const { from = [] } = await noteOn(BASE, id);
  return from.length > 0 && (await canReach(from)) ? from : undefined;
}

/** Forgets an edition, and what was saved and read in it. */
export async function forgetEdition(id: string): Promise<void> {
  await removeFiles(id);
  await notesOn(BASE)
    .then((notes) => notes.remove(id))
    .catch(() => undefined);
  await deleteDB(libraryName(localPages(id)));
}

/** Removes what runs that were broken off or overtaken have left; waits for one that is under way. */
export async function removeLeftovers(): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  await locks?.request(writingLock(BASE), async () => {
    for (const keeper of await keepers()) await keeper.tidy();
  });
}

async function removeFiles(id: string): Promise<void> {
  for (const keeper of await keepers()) await keeper.remove(id);
}
