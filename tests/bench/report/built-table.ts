import { bytes, seconds, tableText } from './table.ts';

/** What it took to build a bundle from nothing, and what it weighs. */
export interface Built {
  readonly name: string;
  readonly seconds: number;
  readonly peakBytes: number | undefined;
  readonly files: number;
  readonly bytes: number;
}

/** How many stories an archive has, as tables say it. */
export function inWords(stories: number): string {
  return `${stories.toLocaleString('en-GB')} stories`;
}

export function builtTable(built: readonly Built[]): string {
  return tableText({
    columns: [
      { name: 'built from nothing' },
      { name: 'time', show: seconds },
      { name: 'peak memory', show: bytes },
      { name: 'files' },
      { name: 'bundle', show: bytes },
    ],
    rows: built.map((one) => [one.name, one.seconds, one.peakBytes, one.files, one.bytes]),
  });
}
