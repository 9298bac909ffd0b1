import type { EditionPlan } from './edition-plan.ts';
import type { Plan } from './plan.ts';
import { reportOf, type Report } from './report.ts';
import type { Written } from './writing/bundle-writer.ts';

const LOOKED_FOR =
  'Looked for Markdown files with YAML front matter (.md), JSON pages {"value": [...]} (.json), ' +
  'NDJSON, a story a line (.ndjson, .jsonl), and feeds (.xml, .rss, .atom, .rdf, .json).';

const NEEDS =
  'A story needs title, webUrl, provider and publishedDateTime; an item of a feed title, link and time.';

/** Posts of Jekyll, Hugo and the like have a date and a text; their addresses are known to the site. */
const BLOG =
  'Posts of a blog do not say where they are read: give the feed that the blog publishes, as a file ' +
  'or by “fetch”.';

const NOT_NEWS =
  'So is what names a category other than news, and what is a draft: add “news” to category, or ' +
  'take the line of category away.';

export const NOTHING_WRITTEN: Written = { files: 0, bytes: 0, written: 0 };

type Rejects = Report['rejected'];

/** What a record must have, and what to do about what never has it. */
function needs(rejected: Rejects): string[] {
  const isPost = ({ source, field, reason }: Rejects[number]): boolean =>
    /\.(?:md|markdown)$/i.test(source) && (field === 'webUrl' || reason.includes('(+++)'));
  return [NEEDS, ...(rejected.some(isPost) ? [BLOG] : [])];
}

/** Why an edition must not be written; undefined when it may. */
export function objection(
  { stories, leftOut, rejected }: Pick<Report, 'stories' | 'leftOut' | 'rejected'>,
  { from, strict }: Plan,
): string | undefined {
  if (stories === 0) {
    const more =
      leftOut > 0
        ? [`${leftOut} left out.`, NOT_NEWS, ...(rejected.length > 0 ? needs(rejected) : [])]
        : [LOOKED_FOR, ...needs(rejected)];
    return `nothing usable in ${from}${leftOut > 0 ? ':' : '.'} ${more.join(' ')}`;
  }
  return strict && rejected.length > 0
    ? `${rejected.length} rejected, so nothing was written (--strict).`
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
