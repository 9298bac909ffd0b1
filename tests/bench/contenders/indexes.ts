import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { sizeOf } from '../measure/folder.ts';
import { again, archiveOf, once } from '../workplace.ts';
import type { Contender } from './contenders.ts';

const facts = z.object({
  seconds: z.number(),
  peakBytes: z.optional(z.number()),
  files: z.number(),
  bytes: z.number(),
  gzipped: z.number(),
  wholeFiles: z.number(),
  wholeBytes: z.number(),
});

/** What it took to build an index, and what it weighs. */
export type IndexFacts = z.infer<typeof facts>;

export interface BuiltIndex {
  readonly folder: string;
  readonly facts: IndexFacts;
}

/**
 * The index of a contender over an archive in NDJSON.
 *
 * @param afresh build it again even if it stands, because its building is what is measured
 * @throws Error when the contender can't build one
 */
export async function indexOf(
  contender: Contender,
  {
    work,
    stories,
    afresh,
  }: { readonly work: string; readonly stories: number; readonly afresh: boolean },
): Promise<BuiltIndex> {
  const archive = await archiveOf(work, stories, 'ndjson');
  const folder = join(work, 'indexes', `${contender.module}-${stories}`);
  const factsFile = `${folder}.json`;
  await (afresh ? again : once)(folder, async () => {
    console.log(
      `Building ${contender.name}'s index of ${stories.toLocaleString('en-GB')} stories ...`,
    );
    const { seconds, peakBytes } = await contender.build(archive, folder);
    const index = sizeOf(folder, (path) => contender.isIndex(path));
    const whole = sizeOf(folder);
    const measured = {
      seconds,
      peakBytes,
      ...index,
      wholeFiles: whole.files,
      wholeBytes: whole.bytes,
    };
    writeFileSync(factsFile, JSON.stringify(measured));
  });
  if (!existsSync(factsFile)) throw new Error(`${factsFile} is missing: remove ${folder}.done`);
  return { folder, facts: facts.parse(JSON.parse(readFileSync(factsFile, 'utf8'))) };
}
