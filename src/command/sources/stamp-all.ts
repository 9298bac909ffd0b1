import { job, type Crew, type Job } from '../threads/crew.ts';
import { nameFile, type FileList } from './list-files.ts';
import { STAMP_LENGTH } from './stamp.ts';

const FILES_A_JOB = 2_000;
/** Fewer are looked at while a thread would still be starting. */
const ALONE_FILES = 10_000;

/** How each file of a list stands. */
export async function stampAll(files: FileList, crew: Crew): Promise<Float64Array<ArrayBuffer>> {
  const { length } = files.below;
  const stamps = new Float64Array(STAMP_LENGTH * length);
  function* jobs(): Generator<Job> {
    for (let from = 0; from < length; from += FILES_A_JOB) {
      const count = Math.min(FILES_A_JOB, length - from);
      const paths = Array.from({ length: count }, (_, at) => nameFile(files, from + at).absolute);
      yield job('stamp', paths, (some) => stamps.set(some, STAMP_LENGTH * from));
    }
  }
  await crew.work(jobs(), length < ALONE_FILES);
  return stamps;
}
