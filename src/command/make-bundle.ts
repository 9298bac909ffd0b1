import { assemble } from '../ingest/assemble/assemble.ts';
import type { AssembledEdition } from '../ingest/edition.ts';
import { encodeEdition } from '../ingest/encode/encode.ts';
import { mediaOf } from '../ingest/encode/media.ts';
import type { BundleFile } from '../ingest/encode/output.ts';
import type { SourceYield } from '../ingest/sources/record.ts';
import { Failure, inWords, systemCode } from './failure.ts';
import { Media } from './media.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { listFiles, readFiles } from './read-sources.ts';
import { reportOf, writeReport, type Report } from './report.ts';
import type { Place } from './source-places.ts';
import { rejectLines, summaryLines } from './summary.ts';
import { writeBundle, type Written } from './write-bundle.ts';

/** Where a run tells what it does: progress while it works, lines when it is done. */
export interface Voice {
  readonly progress: Progress;
  say(line: string): void;
}

const LOOKED_FOR =
  'Looked for Markdown files with YAML front matter (.md), JSON pages {"value": [...]} (.json) and ' +
  'NDJSON, a story a line (.ndjson, .jsonl). A story needs title, webUrl, provider and ' +
  'publishedDateTime.';

const NOTHING_WRITTEN: Written = { files: 0, bytes: 0, written: 0 };

async function readAll(places: readonly Place[], progress: Progress): Promise<SourceYield[]> {
  const { files, unusable } = listFiles(places);
  const yields = [...unusable];
  progress.begin('Reading files', files.length);
  for await (const some of readFiles(files)) {
    yields.push(...some);
    progress.advance();
  }
  return yields;
}

function* filesOf(edition: AssembledEdition, media: Media, title: string): Generator<BundleFile> {
  for (const path of mediaOf(edition)) yield { path, content: media.read(path) };
  yield* encodeEdition(edition, { title });
}

/** Cards and stories make most of a bundle's files: see the rules by which they are cut. */
function expectedFiles({ stories }: AssembledEdition): number {
  return Math.ceil(stories.length * (1 / 4 + 1 / 16)) + 16;
}

function write(
  edition: AssembledEdition,
  media: Media,
  { out, outName, title }: Plan,
  progress: Progress,
): Written {
  progress.begin('Writing files, about', expectedFiles(edition));
  try {
    return writeBundle(out, filesOf(edition, media, title), () => progress.advance());
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new Failure(
      `the bundle cannot be written to ${outName}: ${inWords(error)}. ` +
        'A bundle that stood there before still stands.',
    );
  }
}

/** Why an edition must not be written; undefined when it may. */
function objection(
  { stories, intake }: AssembledEdition,
  { from, strict }: Plan,
): string | undefined {
  if (stories.length === 0) return `nothing usable in ${from}. ${LOOKED_FOR}`;
  const { length } = intake.rejected;
  return strict && length > 0
    ? `${length} rejected, so nothing was written (--strict).`
    : undefined;
}

function reportOn(edition: AssembledEdition, { files, bytes }: Written, started: number): Report {
  const { stories, providers, topics, intake } = edition;
  const urls = new Set(stories.flatMap(({ articles }) => articles.map(({ url }) => url)));
  return reportOf(intake, {
    stories: stories.length,
    articles: urls.size,
    providers: providers.length,
    topics: topics.length,
    files,
    bytes,
    seconds: Math.round(performance.now() - started) / 1000,
  });
}

/**
 * Makes a bundle as planned, and its report where one is wanted: also where nothing is written.
 *
 * @throws Failure with the exit code and the words that end the command
 */
export async function makeBundle(plan: Plan, { progress, say }: Voice): Promise<void> {
  const started = performance.now();
  const media = new Media(plan.places);
  const yields = await readAll(plan.places, progress);
  progress.begin('Merging records', 1);
  const edition = assemble(yields, { findMedia: media.find });
  progress.advance();
  const why = objection(edition, plan);
  const written = why === undefined ? write(edition, media, plan, progress) : NOTHING_WRITTEN;
  progress.end();
  const report = reportOn(edition, written, started);
  if (plan.report !== undefined) writeReport(plan.report, report);
  if (why !== undefined) throw new Failure([why, ...rejectLines(report.rejected)].join('\n'));
  for (const line of summaryLines(report)) say(line);
  say(`"${plan.title}" is in ${plan.outName}.`);
}
