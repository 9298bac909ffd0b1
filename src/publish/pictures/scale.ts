import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { smallPictures, type SmallPicture } from '../../bundle/own-picture.ts';

/** More pixels than any camera's picture, and fewer than what fills the memory. */
const MOST_PIXELS = 60_000_000;
/** From here on cameras note that a picture lies on its side (EXIF 2.32, Orientation). */
const ON_ITS_SIDE = 5;
/** In bytes: none that a phone would wait for. */
const LITTLE = 4 * 1024;
/** Beside 72 no difference is seen, and a tenth of the bytes is saved. */
const QUALITY = 60;

/** An animated WebP or PNG says so near its beginning. */
function moves(bytes: Uint8Array): boolean {
  return /ANIM|acTL/.test(Buffer.from(bytes.buffer, bytes.byteOffset, 128).toString('latin1'));
}

/** A small variant, as WebP. */
export interface Scaled {
  readonly variant: SmallPicture;
  /** Undefined where the picture's own bytes have to do. */
  readonly bytes?: Uint8Array;
}

/**
 * The small variants of a picture, the smallest first. It cannot be scaled where it moves, is turned
 * by what its camera noted, or is not understood.
 *
 * @param src of the picture in the bundle
 * @returns none where it is not wide
 */
export async function scaled(src: string, bytes: Uint8Array): Promise<Scaled[]> {
  const { width, height, isTurned } = sizeOf(bytes);
  const variants = smallPictures({ src, width });
  const own = () => variants.map((variant) => ({ variant }));
  if (variants.length === 0) return [];
  if (bytes.length < LITTLE || isTurned || width * height > MOST_PIXELS || moves(bytes)) {
    return own();
  }
  try {
    const picture = await loadImage(bytes);
    const draw = async (variant: SmallPicture) => {
      const size = [variant.width, Math.round((variant.width * height) / width)] as const;
      return { variant, bytes: await drawn(picture, size) };
    };
    return await Promise.all(variants.map(draw));
  } catch {
    return own();
  }
}

/** In pixels, as a browser shows it and the bundle says; of what is not understood: as wide as can be. */
function sizeOf(bytes: Uint8Array) {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const shown = orientation < ON_ITS_SIDE ? { width, height } : { width: height, height: width };
    return { ...shown, isTurned: orientation !== 1 };
  } catch {
    return { width: Infinity, height: Infinity, isTurned: false };
  }
}

async function drawn(picture: Image, [width, height]: readonly [number, number]) {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas.encode('webp', QUALITY);
}
