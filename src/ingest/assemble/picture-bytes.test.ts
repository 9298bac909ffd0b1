import { describe, expect, it } from 'vitest';
import { judgePicture, pictureEnding } from './picture-bytes.ts';

const bytes = (latin1: string): Uint8Array => Buffer.from(latin1, 'latin1');

describe('the kind of a picture', () => {
  it.each([
    ['png', '\x89PNG\r\n\x1a\n rest'],
    ['jpg', '\xff\xd8\xff\xe0 rest'],
    ['gif', 'GIF89a rest'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 rest'],
    ['avif', '\0\0\0\x18ftypavif\0\0\0\0mif1miaf rest'],
    ['avif', '\0\0\0\x18ftypmif1\0\0\0\0miafavif rest'],
  ])('is %s by its first bytes', (ending, content) => {
    expect(pictureEnding(bytes(content))).toBe(ending);
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a web page', '<!doctype html>'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic rest'],
    ['a sound in RIFF', 'RIFF\x10\0\0\0WAVEfmt '],
    ['the start of a picture', '\x89PNG'],
    ['the start of an AVIF', '\0\0\0\x18ftyp'],
    ['nothing', ''],
  ])('is none for %s', (_, content) => {
    expect(pictureEnding(bytes(content))).toBeUndefined();
  });
});

/** The beginning of a PNG, which says how large it is. */
function png(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([bytes('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR'), size, bytes('\x08\x02\0\0\0')]);
}

describe('the size of a picture', () => {
  it('is what its bytes say', () => {
    expect(judgePicture(png(1600, 900))).toMatchObject({ width: 1600, height: 900 });
  });

  it('is as a browser shows it, where the camera was held upright', () => {
    // A JPEG with an EXIF note (orientation 6) and a frame of 1200 by 800.
    const turned = bytes(
      '\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0' +
        '\xff\xc0\0\x11\x08\x03\x20\x04\xb0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9',
    );
    expect(judgePicture(turned)).toMatchObject({ width: 800, height: 1200 });
  });

  it('is not told where they do not say it', () => {
    const judged = judgePicture(bytes('\x89PNG\r\n\x1a\n rest'));
    expect(judged).toEqual({ media: expect.stringMatching(/^media\/\w+\.png$/) });
  });
});
