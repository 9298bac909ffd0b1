import { createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { SMALL_WIDTH, WIDE } from '../../bundle/own-picture.ts';

/** More pixels than any camera's picture, and fewer than what fills the memory. */
const MOST_PIXELS = 60_000_000;
const QUALITY = 72;

/** An animated WebP or PNG says so near its beginning. */
function moves(bytes: Uint8Array): boolean {
  return /ANIM|acTL/.test(Buffer.from(bytes.buffer, bytes.byteOffset, 128).toString('latin1'));
}

/**
 * The small variant of a picture, as WebP, or its own bytes where it cannot be scaled: it moves, is
 * turned by what its camera noted, or is not understood.
 *
 * @returns undefined where it is not wide
 */
export async function scaled(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (width < WIDE) return undefined;
    if (orientation !== 1 || width * height > MOST_PIXELS || moves(bytes)) return bytes;
    const picture = await loadImage(bytes);
    const size = [SMALL_WIDTH, Math.round((SMALL_WIDTH * height) / width)] as const;
    const canvas = createCanvas(...size);
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, ...size);
    return await canvas.encode('webp', QUALITY);
  } catch {
    return bytes;
  }
}
