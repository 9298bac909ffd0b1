import { addressFingerprint } from './addresses.ts';
import { FrontCoder, FrontDecoder } from './front-coding.ts';
import { storyId, type StoryId } from './ids.ts';
import { VarintReader, VarintWriter } from './varint.ts';

const BYTES = 3;

/** By which stories of a segment are found from their addresses, present and old. */
export interface AddressFile {
  /** One fingerprint a story, in the order of the segment. */
  readonly fingerprints: Uint32Array;
  /** From old addresses, whose day this segment covers, to the stories that they lead to. */
  readonly aliases: ReadonlyMap<StoryId, StoryId>;
}

/** @param aliases in any order; they are written sorted */
export function encodeAddresses(
  ids: readonly StoryId[],
  aliases: ReadonlyMap<StoryId, StoryId>,
): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(ids.length);
  const bytes = new Uint8Array(ids.length * BYTES);
  ids.forEach((id, place) => {
    const fingerprint = addressFingerprint(id);
    for (let i = 0; i < BYTES; i++) bytes[place * BYTES + i] = fingerprint >>> (8 * i);
  });
  writer.append(bytes);
  writer.write(aliases.size);
  const keys = new FrontCoder(writer);
  const encoder = new TextEncoder();
  for (const [alias, id] of [...aliases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    keys.write(alias);
    const target = encoder.encode(id);
    writer.write(target.length);
    writer.append(target);
  }
  return writer.finish();
}

/** @throws RangeError, TypeError or a zod error when the bytes are not of so many stories */
export function decodeAddresses(bytes: Uint8Array, stories: number): AddressFile {
  const reader = new VarintReader(bytes);
  if (reader.read() !== stories) throw new RangeError(`not the addresses of ${stories} stories`);
  const block = reader.take(stories * BYTES);
  const fingerprints = new Uint32Array(stories);
  for (let place = 0; place < stories; place++) {
    const at = place * BYTES;
    const [low = 0, middle = 0, high = 0] = [block[at], block[at + 1], block[at + 2]];
    fingerprints[place] = low | (middle << 8) | (high << 16);
  }
  const aliases = new Map<StoryId, StoryId>();
  const left = reader.read();
  const keys = new FrontDecoder(reader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i < left; i++) {
    const alias = storyId.parse(keys.read());
    aliases.set(alias, storyId.parse(decoder.decode(reader.take(reader.read()))));
  }
  if (!reader.done) throw new RangeError('bytes after the last alias');
  return { fingerprints, aliases };
}
