import { median, quantile } from '../measure/quantiles.ts';
import {
  bytes,
  milliseconds,
  percent,
  seconds,
  tableText,
  type Cell,
  type Column,
} from '../report/table.ts';
import { CLUES, type Clue } from './known-items.ts';
import type { Measurements, Outcome } from './measure-contender.ts';
import { KINDS } from './queries.ts';
import type { ColdRun } from './run-search.ts';

export type Outcomes = ReadonlyMap<string, Outcome>;

function table(
  outcomes: Outcomes,
  columns: readonly Column[],
  cells: (measured: Measurements) => readonly Cell[],
): string {
  const rows: (readonly Cell[])[] = [];
  for (const [name, outcome] of outcomes) {
    rows.push('measured' in outcome ? [name, ...cells(outcome.measured)] : [name, 'failed']);
  }
  return tableText({ columns: [{ name: 'search' }, ...columns], rows });
}

function buildTable(outcomes: Outcomes): string {
  const columns = [
    { name: 'build', show: seconds, ratio: true },
    { name: 'peak memory', show: bytes, ratio: true },
    { name: 'index files' },
    { name: 'index, gzip', show: bytes, ratio: true },
    { name: 'all files' },
    { name: 'all bytes', show: bytes },
  ];
  return table(outcomes, columns, ({ facts }) => [
    facts.seconds,
    facts.peakBytes,
    facts.files,
    facts.gzipped,
    facts.wholeFiles,
    facts.wholeBytes,
  ]);
}

function coldTable(outcomes: Outcomes): string {
  const columns = [
    { name: 'before the first results, p50', show: bytes, ratio: true },
    { name: 'p95', show: bytes },
    { name: 'requests' },
    { name: 'cold, p50', show: milliseconds, ratio: true },
    { name: 'p95', show: milliseconds },
    { name: 'cold on a mobile line, p50', show: milliseconds, ratio: true },
    { name: 'p95', show: milliseconds },
  ];
  return table(outcomes, columns, ({ cold, coldMobile }) => {
    const wire = cold.map((run) => run.wire);
    const ms = (runs: readonly ColdRun[]): number[] => runs.map((run) => run.ms);
    return [
      median(wire),
      quantile(wire, 0.95),
      median(cold.map(({ requests }) => requests)),
      median(ms(cold)),
      quantile(ms(cold), 0.95),
      median(ms(coldMobile)),
      quantile(ms(coldMobile), 0.95),
    ];
  });
}

function warmTable(outcomes: Outcomes): string {
  const columns = [
    { name: 'warm, p50', show: milliseconds, ratio: true },
    { name: 'p95', show: milliseconds, ratio: true },
    ...KINDS.map((kind) => ({ name: `${kind}, p50`, show: milliseconds })),
    { name: 'bytes a query, p50', show: bytes },
    { name: 'memory held', show: bytes, ratio: true },
    { name: 'process', show: bytes, ratio: true },
  ];
  return table(outcomes, columns, ({ session: { warm, held, resident } }) => {
    const ms = warm.map((run) => run.ms);
    const ofKind = KINDS.map((kind) =>
      median(warm.filter(({ query }) => query.kind === kind).map((run) => run.ms)),
    );
    const wire = median(warm.map((run) => run.wire));
    return [median(ms), quantile(ms, 0.95), ...ofKind, wire, held.page + held.workers, resident];
  });
}

/** The share of known items of a clue that stand among the first `depth` results. */
function success({ session }: Measurements, clue: Clue, depth: number): number {
  const asked = session.found.filter(({ item }) => item.clue === clue);
  const hit = asked.filter(({ titles, item }) => titles.slice(0, depth).includes(item.title));
  return hit.length / asked.length;
}

/** Failures, and where a contender was too slow to be asked everything. */
function remarks(outcomes: Outcomes): string[] {
  return [...outcomes].flatMap(([name, outcome]) => {
    if ('failure' in outcome)
      return `- ${name} failed: \`${outcome.failure.replaceAll('`', "'")}\``;
    const { cold, session } = outcome.measured;
    const asked = `${cold.length} cold, ${session.warm.length} warm, ${session.found.length} known items`;
    return `- ${name} was asked: ${asked}`;
  });
}

function qualityTable(outcomes: Outcomes): string {
  const columns = CLUES.flatMap((clue) => [
    { name: `${clue}, at 1`, show: percent },
    { name: 'at 10', show: percent },
  ]);
  return table(outcomes, columns, (measured) =>
    CLUES.flatMap((clue) => [success(measured, clue, 1), success(measured, clue, 10)]),
  );
}

/** All tables of one size of archive. */
export function searchTables(stories: number, outcomes: Outcomes): string {
  return [
    `### ${stories.toLocaleString('en-GB')} stories`,
    buildTable(outcomes),
    coldTable(outcomes),
    warmTable(outcomes),
    'Known-item success:',
    qualityTable(outcomes),
    remarks(outcomes).join('\n'),
  ].join('\n\n');
}
