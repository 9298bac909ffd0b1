import { addressFingerprint } from './addresses.ts';
import { FrontCoder } from './front-coding.ts';
import type { StoryId } from './ids.ts';
import { VarintWriter } from './varint.ts';

/** Bytes of a fingerprint. */
export const FINGERPRINT_BYTES = 3;

/** @param aliases in any order; they are written sorted */
export function encodeAddresses(
  ids: readonly StoryId[],
  aliases: ReadonlyMap<StoryId, StoryId>,
): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  writer.write(ids.length);
  const bytes = new Uint8Array(ids.length * FINGERPRINT_BYTES);
  ids.forEach((id, place) => {
    const fingerprint = addressFingerprint(id);
    for (let i = 0; i < FINGERPRINT_BYTES; i++)
      bytes[place * FINGERPRINT_BYTES + i] = fingerprint >>> (8 * i);
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
