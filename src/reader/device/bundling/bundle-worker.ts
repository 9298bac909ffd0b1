import type { Reject } from '../../../bundle/records.ts';
import { compareRejects } from '../../../ingest/assemble/intake.ts';
import { titleFromPath } from '../../../ingest/title.ts';
import { ArchiveProblem, type Archive } from './archive.ts';
import { bundleArchives } from './bundle-archives.ts';
import { newId } from './new-id.ts';
import { openFile, openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';
import { inDatabase } from '../../../engine/kept/database.ts';
import { privateFiles, privateFolder } from '../../../engine/kept/keeper.ts';
import { writingLock } from '../../../engine/kept/kept-place.ts';
import { isFull, startPack, type PackWriter } from './pack-writer.ts';
import type {
  ArchiveTrouble,
  BundleMessage,
  BundleOrder,
  GivenSource,
  OpenFailure,
  Opened,
} from './protocol.ts';

/** More would be a list that nobody reads; the page about the edition has all of them. */
const REJECTS_TOLD = 10;

/** Some archive of an order cannot be opened. */
class Unreadable extends Error {
  readonly archive: string;
  readonly trouble: ArchiveTrouble;

  constructor(archive: string, { trouble }: ArchiveProblem) {
    super(trouble.what);
    this.archive = archive;
    this.trouble = trouble;
  }
}

function tell(message: BundleMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(message);
}

/** A zip by its name, or by how it begins. */
async function isZip({ name, file }: { name: string; file: File }): Promise<boolean> {
  if (/\.zip$/i.test(name)) return true;
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return a === 0x50 && b === 0x4b;
}

async function openSource(given: GivenSource): Promise<Archive> {
  if (given.kind === 'folder') return openFolder(given.name, given.files);
  if (await isZip(given)) return openZip(given.name, given.file);
  return openFile(given.name, given.file);
}

/** What a source is called in messages of the page. */
function namesOf(sources: readonly GivenSource[]): string {
  return sources.map(({ name }) => name).join(', ');
}

/** Does what concerns one source; what is wrong with it is said with its name. */
async function about<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveProblem) throw new Unreadable(name, error);
    throw error;
  }
}

/** The first rejects, as the page about an edition lists them. */
function firstOf(rejected: readonly Reject[]): Reject[] {
  return rejected.toSorted(compareRejects).slice(0, REJECTS_TOLD);
}

/** One edition is written at a time: what is not whole and nobody writes may be removed. */
function whileAlone<Result>(base: string, work: () => Promise<Result>): Promise<Result> {
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(writingLock(base), work) : work();
}

/** What an update takes the place of, where that was kept in another way. */
async function removeElsewhere(base: string, id: string, keptIn: Opened['keptIn']): Promise<void> {
  const keeper =
    keptIn === 'files' ? inDatabase(base) : privateFolder(base).then((all) => privateFiles(all));
  await keeper.then((other) => other.remove(id)).catch(() => undefined);
}

async function bundle({ base, sources, renewed, now }: BundleOrder): Promise<Opened | OpenFailure> {
  const archives = await Promise.all(
    sources.map((given) => about(given.name, () => openSource(given))),
  );
  const title = renewed?.title ?? titleFromPath(archives[0]?.name ?? '');
  const id = renewed?.id ?? (await newId(base, title));
  let writer: PackWriter | undefined;
  try {
    const pack = (writer = await startPack(base, id));
    const { stories, intake } = await about(namesOf(sources), () =>
      bundleArchives(archives, {
        title,
        put: (file) => pack.put(file),
        progress: (step, done, total) => tell({ kind: 'progress', step, done, total }),
      }),
    );
    const { read, merged, leftOut, rejected } = intake;
    const said = { read, rejected: rejected.length, rejects: firstOf(rejected) };
    if (stories.length === 0) return { why: 'nothing', name: namesOf(sources), ...said };
    await pack.finish({ title, stories: stories.length, opened: now });
    const { bytes, keptIn } = pack;
    if (renewed) await removeElsewhere(base, id, keptIn);
    return { id, title, stories: stories.length, bytes, merged, leftOut, ...said, keptIn };
  } catch (error) {
    if (isFull(error)) return { why: 'full', bytes: writer?.bytes ?? 0 };
    if (writer) throw error;
    return { why: 'closed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function failureOf(error: unknown): OpenFailure {
  if (error instanceof Unreadable) {
    return { why: 'unreadable', name: error.archive, trouble: error.trouble };
  }
  return { why: 'unexpected', reason: error instanceof Error ? error.message : String(error) };
}

self.addEventListener('message', (event: MessageEvent<BundleOrder>) => {
  void whileAlone(event.data.base, () => bundle(event.data))
    .catch(failureOf)
    .then((done) =>
      tell('why' in done ? { kind: 'failed', failure: done } : { kind: 'opened', opened: done }),
    );
});
