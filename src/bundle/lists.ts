import { VarintReader, VarintWriter } from './varint.ts';

/** Ordinals of stories, rising, and what each carries, where the list's kind has that. */
export interface PostingList {
  readonly ordinals: Uint32Array;
  /** As many as the ordinals; empty for a list whose postings carry nothing. */
  readonly payload: Uint16Array;
}

/** How ordinals stand in a file: each by its gap, or runs of them as (skipped, taken). */
type ListForm = 'gaps' | 'runs';

/** A list as it stands in a file. */
export interface StoredList {
  readonly count: number;
  readonly form: ListForm;
  readonly ordinals: Uint8Array;
  readonly payload: Uint8Array;
}

export const EMPTY_LIST: PostingList = {
  ordinals: new Uint32Array(),
  payload: new Uint16Array(),
};

function packGaps(ordinals: ArrayLike<number>): Uint8Array {
  const writer = new VarintWriter();
  let previous = -1;
  for (let i = 0; i < ordinals.length; i++) {
    const ordinal = ordinals[i] as number;
    writer.write(ordinal - previous - 1);
    previous = ordinal;
  }
  return writer.finish();
}

function packRuns(ordinals: ArrayLike<number>): Uint8Array {
  const writer = new VarintWriter();
  let end = 0;
  for (let i = 0; i < ordinals.length;) {
    const first = ordinals[i] as number;
    let last = first;
    for (i++; ordinals[i] === last + 1; i++) last++;
    writer.write(first - end);
    writer.write(last - first + 1);
    end = last + 1;
  }
  return writer.finish();
}

/**
 * A list in the shorter of its forms; gaps where both are as long.
 *
 * @param payload one number a posting, from 0 to 65,535; empty for none
 * @throws RangeError when the ordinals do not rise
 */
export function packList(ordinals: ArrayLike<number>, payload: ArrayLike<number>): StoredList {
  const gaps = packGaps(ordinals);
  const runs = packRuns(ordinals);
  const form = runs.length < gaps.length ? 'runs' : 'gaps';
  const writer = new VarintWriter();
  for (let i = 0; i < payload.length; i++) writer.write(payload[i] as number);
  return {
    count: ordinals.length,
    form,
    ordinals: form === 'runs' ? runs : gaps,
    payload: writer.finish(),
  };
}

function unpackGaps(bytes: Uint8Array, ordinals: Uint32Array, stories: number): void {
  const reader = new VarintReader(bytes);
  let previous = -1;
  for (let i = 0; i < ordinals.length; i++) {
    previous += reader.read() + 1;
    if (previous >= stories) throw new RangeError('a posting past the last story');
    ordinals[i] = previous;
  }
  if (!reader.done) throw new RangeError('more gaps than postings');
}

function unpackRuns(bytes: Uint8Array, ordinals: Uint32Array, stories: number): void {
  const reader = new VarintReader(bytes);
  let next = 0;
  let ordinal = 0;
  while (!reader.done) {
    ordinal += reader.read();
    const taken = reader.read();
    if (taken === 0 || next + taken > ordinals.length || ordinal + taken > stories) {
      throw new RangeError('a run past the last story');
    }
    for (let i = 0; i < taken; i++) ordinals[next++] = ordinal++;
  }
  if (next !== ordinals.length) throw new RangeError('fewer postings in runs than counted');
}

/**
 * @param stories of what the ordinals count in: all are smaller
 * @throws RangeError when the bytes are cut, too many, or lead past the last of `stories`
 */
export function unpackOrdinals(stored: StoredList, stories: number): Uint32Array {
  if (stored.count > stories) throw new RangeError('more postings than stories');
  const ordinals = new Uint32Array(stored.count);
  const unpack = stored.form === 'runs' ? unpackRuns : unpackGaps;
  unpack(stored.ordinals, ordinals, stories);
  return ordinals;
}

/**
 * @param stories of what the ordinals count in: all are smaller
 * @throws RangeError when the bytes are cut, too many, or lead past the last of `stories`
 */
export function unpackList(stored: StoredList, stories: number): PostingList {
  const ordinals = unpackOrdinals(stored, stories);
  if (stored.payload.length === 0) return { ordinals, payload: EMPTY_LIST.payload };
  const reader = new VarintReader(stored.payload);
  const payload = new Uint16Array(stored.count);
  for (let i = 0; i < payload.length; i++) payload[i] = reader.read();
  if (!reader.done) throw new RangeError('more payload than postings');
  return { ordinals, payload };
}

const FORMS: readonly ListForm[] = ['gaps', 'runs'];

/** `form` (0 gaps, 1 runs), bytes of ordinals, ordinals, bytes of payload, payload. */
export function writeList(writer: VarintWriter, { form, ordinals, payload }: StoredList): void {
  writer.write(FORMS.indexOf(form));
  writer.write(ordinals.length);
  writer.append(ordinals);
  writer.write(payload.length);
  writer.append(payload);
}

/** @throws RangeError when the bytes are cut, or of no known form */
export function readList(reader: VarintReader, count: number): StoredList {
  const form = FORMS[reader.read()];
  if (!form) throw new RangeError('a list of an unknown form');
  const ordinals = reader.take(reader.read());
  const payload = reader.take(reader.read());
  return { count, form, ordinals, payload };
}
