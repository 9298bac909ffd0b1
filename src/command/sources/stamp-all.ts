import { job, type Crew, type Job } from '../threads/crew.ts';
import type { FileList } from './file-list.ts';
import { NAME_END } from './list-job.ts';
import { STAMP_LENGTH } from './stamp.ts';

const FILES_A_JOB = 2_000;
/** Fewer are looked at while a thread would still be starting. */
const ALONE_FILES = 10_000;

/** Where in a list the files of a place end; those of a place stand together. */
function endOfPlace({ placeOf }: FileList, place: number): number {
  return placeOf.findLastIndex((own) => own <= place) + 1;
}

/** How each file of a list stands. */
export async function stampAll(files: FileList, crew: Crew): Promise<Float64Array<ArrayBuffer>> {
  const { length } = files.below;
  const stamps = new Float64Array(STAMP_LENGTH * length);
  function* jobs(): Generator<Job> {
    for (const [at, place] of files.places.entries()) {
      const end = endOfPlace(files, at);
      for (let from = endOfPlace(files, at - 1); from < end; from += FILES_A_JOB) {
        const some = files.below.slice(from, Math.min(end, from + FILES_A_JOB));
        const given = { place, below: some.join(NAME_END) };
        yield job('stamp', given, (found) => stamps.set(found, STAMP_LENGTH * from));
      }
    }
  }
  await crew.work(jobs(), length < ALONE_FILES);
  return stamps;
}
