import type { EditionPlan } from './edition-plan.ts';
import type { Plan } from './plan.ts';
import { reportOf, type Report } from './report.ts';
import type { Written } from './writing/bundle-writer.ts';

const LOOKED_FOR =
  'Looked for Markdown files with YAML front matter (.md), JSON pages {"value": [...]} (.json), ' +
  'NDJSON, a story a line (.ndjson, .jsonl), and feeds (.xml, .rss, .atom, .rdf, .json). A story ' +
  'needs title, webUrl, provider and publishedDateTime; an item of a feed title, link and time.';

const NOT_NEWS =
  'So is what names a category other than news, and what is a draft: add “news” to category, or ' +
  'take the line of category away.';

export const NOTHING_WRITTEN: Written = { files: 0, bytes: 0, written: 0 };

/** Why an edition must not be written; undefined when it may. */
export function objection(
  { stories, leftOut, rejected: { length } }: Pick<Report, 'stories' | 'leftOut' | 'rejected'>,
  { from, strict }: Plan,
): string | undefined {
  if (stories === 0) {
    return leftOut > 0
      ? `nothing usable in ${from}: ${leftOut} left out. ${NOT_NEWS}`
      : `nothing usable in ${from}. ${LOOKED_FOR}`;
  }
  return strict && length > 0
    ? `${length} rejected, so nothing was written (--strict).`
    : undefined;
}

/** What there is to say of an edition. @param started when the run began, as `performance.now` */
export function reportOn(
  { counts, topics, intake }: EditionPlan,
  { files, bytes }: Written,
  started: number,
): Report {
  return reportOf(intake, {
    stories: counts.stories,
    articles: counts.articles,
    providers: counts.providers.size,
    topics: topics.length,
    files,
    bytes,
    seconds: secondsSince(started),
  });
}

/** Seconds since a moment, to the millisecond. */
export function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000;
}
