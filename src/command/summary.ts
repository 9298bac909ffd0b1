import type { Report } from './report.ts';

const REJECTS_SHOWN = 10;

type Rejected = Report['rejected'][number];

/** `news/a.md:12 title: is missing`, as compilers name places. */
function lineOf({ source, line, field, reason }: Rejected): string {
  return `  ${source}${line === null ? '' : `:${line}`} ${field === null ? '' : `${field}: `}${reason}`;
}

/** The first rejects, and how many more there are; nothing where there are none. */
export function rejectLines(rejected: readonly Rejected[]): string[] {
  if (rejected.length === 0) return [];
  const more = rejected.length - REJECTS_SHOWN;
  return [
    'Rejected:',
    ...rejected.slice(0, REJECTS_SHOWN).map(lineOf),
    ...(more > 0 ? [`  and ${more} more (see --report FILE)`] : []),
  ];
}

/** What a run did, in lines for a person. */
export function summaryLines(report: Report): string[] {
  const figures: readonly (readonly [string, number])[] = [
    ['stories', report.stories],
    ['articles', report.articles],
    ['providers', report.providers],
    ['topics', report.topics],
    ['merged', report.merged],
    ['left out', report.leftOut],
    ['rejected', report.rejected.length],
    ['notes', report.notes.length],
    ['files', report.files],
    ['bytes', report.bytes],
    ['seconds', report.seconds],
  ];
  return [
    ...figures.map(([name, figure]) => `${name.padEnd(10)} ${figure}`),
    ...rejectLines(report.rejected),
  ];
}
