/** A cell: a text as it is, or a number with the ratio to the first row's, where that is asked for. */
export type Cell = string | number | undefined;

export interface Column {
  readonly name: string;
  /** Numbers in words; the default rounds to three digits. */
  readonly show?: (value: number) => string;
  /** Beside each number how many times the first row's it is. */
  readonly ratio?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  /** The first row is ours: the one that ratios refer to. */
  readonly rows: readonly (readonly Cell[])[];
}

const MISSING = '–';

export function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return String(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

export function bytes(value: number): string {
  if (value < 1_000) return `${Math.round(value)} B`;
  if (value < 1_000_000) return `${rounded(value / 1_000)} KB`;
  return `${rounded(value / 1_000_000)} MB`;
}

export function seconds(value: number): string {
  return `${rounded(value)} s`;
}

export function milliseconds(value: number): string {
  return `${rounded(value)} ms`;
}

export function percent(share: number): string {
  return `${rounded(share * 100)} %`;
}

function cellText(cell: Cell, column: Column | undefined, ours: Cell): string {
  if (cell === undefined) return MISSING;
  if (typeof cell === 'string') return cell;
  const text = (column?.show ?? rounded)(cell);
  if (!column?.ratio || typeof ours !== 'number' || ours === 0 || cell === ours) return text;
  return `${text} (${rounded(cell / ours)}×)`;
}

/** A table in Markdown, its columns aligned for reading as text. */
export function tableText({ columns, rows }: Table): string {
  const [ours] = rows;
  const body = rows.map((row) =>
    columns.map((column, place) => cellText(row[place], column, ours?.[place])),
  );
  const lines = [columns.map(({ name }) => name), ...body];
  const widths = columns.map((_, place) =>
    Math.max(3, ...lines.map((line) => line[place]?.length ?? 0)),
  );
  const text = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  const rule = text(widths.map((width) => '-'.repeat(width)));
  return [text(columns.map(({ name }) => name)), rule, ...body.map(text)].join('\n');
}
