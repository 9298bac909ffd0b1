import { unzigzag, VarintReader, VarintWriter, zigzag } from './varint.ts';

/** Stories of a UTC day; `day` counts from 1970-01-01. */
export interface DayCount {
  readonly day: number;
  readonly stories: number;
}

/** Days that have stories, rising, to the bytes of a days file. */
export function encodeDays(days: readonly DayCount[]): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(days.length);
  let next = 0;
  for (const [place, { day, stories }] of days.entries()) {
    writer.write(place === 0 ? zigzag(day) : day - next);
    writer.write(stories);
    next = day + 1;
  }
  return writer.finish();
}

/** @throws RangeError when the bytes are not a days file */
export function decodeDays(bytes: Uint8Array): DayCount[] {
  const reader = new VarintReader(bytes);
  const days: DayCount[] = [];
  let next = 0;
  for (let left = reader.read(); left > 0; left--) {
    const day = days.length === 0 ? unzigzag(reader.read()) : next + reader.read();
    const stories = reader.read();
    if (stories === 0) throw new RangeError('a day without stories');
    days.push({ day, stories });
    next = day + 1;
  }
  if (!reader.done) throw new RangeError('bytes after the last day');
  return days;
}
