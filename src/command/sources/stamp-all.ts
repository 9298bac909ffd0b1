import { job, type Crew, type Job } from '../threads/crew.ts';
import type { FileList } from './file-list.ts';
import { STAMP_LENGTH } from './stamp.ts';

const FILES_A_JOB = 2_000;
/** Fewer are looked at while a thread would still be starting. */
const ALONE_FILES = 10_000;

/** How each file of a list stands. */
export async function stampAll(files: FileList, crew: Crew): Promise<Float64Array<ArrayBuffer>> {
  const { length } = files.below;
  const stamps = new Float64Array(STAMP_LENGTH * length);
  function* jobs(): Generator<Job> {
    const { places, below, placeOf } = files;
    for (let from = 0, end = 0; from < length; from = end) {
      const own = placeOf[from] ?? 0;
      while (end < length && end - from < FILES_A_JOB && placeOf[end] === own) end++;
      const place = places[own];
      if (!place) throw new Error(`no place ${own}`);
      const given = { place, below: below.slice(from, end) };
      const start = STAMP_LENGTH * from;
      yield job('stamp', given, (found) => stamps.set(found, start));
    }
  }
  await crew.work(jobs(), length < ALONE_FILES, { light: true, here: true });
  return stamps;
}
