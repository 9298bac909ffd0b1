import { FINGERPRINT_BYTES } from './address-file.ts';
import { FrontDecoder } from './front-coding.ts';
import { storyId, type StoryId } from './ids.ts';
import { VarintReader } from './varint.ts';

/** By which stories of a segment are found from their addresses, present and old. */
export interface AddressFile {
  /** One fingerprint a story, in the order of the segment. */
  readonly fingerprints: Uint32Array;
  /** From old addresses, whose day this segment covers, to the stories that they lead to. */
  readonly aliases: ReadonlyMap<StoryId, StoryId>;
}

/** @throws RangeError, TypeError or a zod error when the bytes are not of so many stories */
export function decodeAddresses(bytes: Uint8Array, stories: number): AddressFile {
  const reader = new VarintReader(bytes);
  if (reader.read() !== stories) throw new RangeError(`not the addresses of ${stories} stories`);
  const block = reader.take(stories * FINGERPRINT_BYTES);
  const fingerprints = new Uint32Array(stories);
  for (let place = 0; place < stories; place++) {
    const at = place * FINGERPRINT_BYTES;
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
