import type { MediaEnding } from '../bundle/files.ts';

function starts(bytes: Uint8Array, at: number, word: string): boolean {
  return Buffer.from(bytes.subarray(at, at + word.length)).toString('latin1') === word;
}

/** Brands of an ISO base media file (ISO/IEC 14496-12, `ftyp`): the major one and those after it. */
function brands(bytes: Uint8Array): string[] {
  if (!starts(bytes, 4, 'ftyp')) return [];
  const box = Buffer.from(bytes.subarray(0, Math.min(256, Buffer.from(bytes).readUInt32BE(0))));
  const names = [box.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= box.length; at += 4) names.push(box.toString('latin1', at, at + 4));
  return names;
}

/**
 * The kind of a picture by its first bytes, whatever its name says; undefined for anything but
 * AVIF, GIF, JPEG, PNG and WebP. SVG is not among them, since it can hold scripts.
 */
export function pictureEnding(bytes: Uint8Array): MediaEnding | undefined {
  if (starts(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 0, '\xff\xd8\xff')) return 'jpg';
  if (starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a')) return 'gif';
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP')) return 'webp';
  return brands(bytes).includes('avif') ? 'avif' : undefined;
}
