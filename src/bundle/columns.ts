import { VarintReader, VarintWriter } from './varint.ts';

/** Stands for "absent" in a decoded `heat` or `quality` column. */
export const ABSENT = -1;

/** The columns of a segment, in the order of its file: scores of the lead, and articles. */
export const COLUMN_NAMES = ['heat', 'quality', 'articles'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** One number a story, in the order of the segment; `ABSENT` where a score is absent. */
export type Columns = Readonly<Record<ColumnName, Int32Array>>;

/**
 * Columns to the bytes of their file: the count of stories, then column by column each number,
 * raised by one so that 0 can say "absent", as a varint.
 *
 * @throws RangeError when a number is below ABSENT
 */
export function encodeColumns(
  columns: Readonly<Record<ColumnName, ArrayLike<number>>>,
): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(columns.articles.length);
  for (const name of COLUMN_NAMES) {
    const values = columns[name];
    for (let i = 0; i < values.length; i++) writer.write((values[i] as number) + 1);
  }
  return writer.finish();
}

/** @throws RangeError when the bytes are cut or hold another number of stories than `stories` */
export function decodeColumns(bytes: Uint8Array, stories: number): Columns {
  const reader = new VarintReader(bytes);
  if (reader.read() !== stories) throw new RangeError(`not the columns of ${stories} stories`);
  const column = (): Int32Array => {
    const values = new Int32Array(stories);
    for (let i = 0; i < stories; i++) values[i] = reader.read() - 1;
    return values;
  };
  const columns = { heat: column(), quality: column(), articles: column() };
  if (!reader.done) throw new RangeError('more bytes than stories');
  return columns;
}
