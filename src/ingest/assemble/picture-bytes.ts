import { imageSize } from 'image-size';
import { mediaPath, type MediaEnding } from '../../bundle/files.ts';
import { hashOf } from '../../bundle/hash.ts';
import type { FoundMedia } from '../edition.ts';

/** Most bytes of a picture that is copied into a bundle. */
const MOST_BYTES = 2 * 1024 * 1024;

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function starts(bytes: Uint8Array, at: number, word: string): boolean {
  return latin1(bytes.subarray(at, at + word.length)) === word;
}

/** Brands of an ISO base media file (ISO/IEC 14496-12, `ftyp`): the major one and those after it. */
function brands(bytes: Uint8Array): string[] {
  if (!starts(bytes, 4, 'ftyp')) return [];
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const box = latin1(bytes.subarray(0, Math.min(256, length)));
  const names = [box.slice(8, 12)];
  for (let at = 16; at + 4 <= box.length; at += 4) names.push(box.slice(at, at + 4));
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

/** Why a picture of this many bytes can't be used; undefined where it can. */
export function refuseSize(size: number): { readonly reason: string } | undefined {
  return size > MOST_BYTES ? { reason: 'is larger than 2 MiB' } : undefined;
}

/** From here on cameras note that a picture lies on its side (EXIF 2.32, Orientation). */
const ON_ITS_SIDE = 5;

/** What a bundle makes of a picture: its path there and its size, or why it can't be used. */
export function judgePicture(bytes: Uint8Array): FoundMedia | { readonly reason: string } {
  const ending = pictureEnding(bytes);
  if (!ending) return { reason: 'is not an AVIF, GIF, JPEG, PNG or WebP picture' };
  return { media: mediaPath(hashOf(bytes), ending), ...sizeOf(bytes) };
}

/** As a browser shows the picture; nothing where its bytes do not say. */
function sizeOf(bytes: Uint8Array): Pick<FoundMedia, 'width' | 'height'> {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return orientation < ON_ITS_SIDE ? { width, height } : { width: height, height: width };
  } catch {
    return {};
  }
}
