import { describe, expect, it } from 'vitest';
import { filePath, isImmutablePath, mediaPath } from './files.ts';
import { hashOf } from './hash.ts';

const hash = hashOf(new TextEncoder().encode('abc'));

describe('the name of a file', () => {
  it('begins as the SHA-256 of its content does', () => {
    // The first half of the hash that FIPS 180-4 gives for "abc".
    expect(hash).toBe('ba7816bf8f01cfea');
    expect(filePath('terms', hash)).toBe('terms/ba7816bf8f01cfea.bin');
    expect(mediaPath(hash, 'webp')).toBe('media/ba7816bf8f01cfea.webp');
  });

  it('is known from any other', () => {
    expect(isImmutablePath(filePath('columns', hash))).toBe(true);
    expect(isImmutablePath(mediaPath(hash, 'png'))).toBe(true);
    for (const other of [
      'manifest.json',
      'cards/notes.json',
      `cards/${hash}.bin`,
      `x/${hash}.json`,
    ]) {
      expect(isImmutablePath(other)).toBe(false);
    }
    expect(isImmutablePath(`media/${hash}.svg`)).toBe(false);
    expect(isImmutablePath(`../cards/${hash}.json`)).toBe(false);
  });
});
