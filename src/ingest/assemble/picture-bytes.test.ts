import { describe, expect, it } from 'vitest';
import { pictureEnding } from './picture-bytes.ts';

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
