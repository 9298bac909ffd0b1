import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import { afterAll, describe, expect, it } from 'vitest';
import { scaled } from './scale.ts';
import { makeSmallPictures } from './small-pictures.ts';

function drawn(width: number, height: number, type: 'jpeg' | 'png' | 'webp' = 'png'): Uint8Array {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  // Dots of many colours, which no format makes small.
  for (let at = 0; at < 4_000; at++) {
    pen.fillStyle = `hsl(${(at * 47) % 360} 80% 50%)`;
    pen.fillRect((at * 379) % width, (at * 211) % height, 9, 7);
  }
  return type === 'png' ? canvas.encodeSync('png') : canvas.encodeSync(type, 90);
}

/** A JPEG whose camera was held upright: EXIF says that it is to be turned (orientation 6). */
function turned(jpeg: Uint8Array): Uint8Array {
  const tiff = [
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  ];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]),
    jpeg.subarray(2),
  ]);
}

const SRC = 'media/00112233445566aa.png';

describe('a picture that is made small', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is as wide as screens are, from %s', async (type) => {
    const small = await scaled(SRC, drawn(2000, 1125, type));
    expect(small.map(({ bytes }) => imageSize(bytes ?? new Uint8Array()))).toMatchObject([
      { type: 'webp', width: 360, height: 203 },
      { type: 'webp', width: 720, height: 405 },
      { type: 'webp', width: 1080, height: 608 },
      { type: 'webp', width: 1440, height: 810 },
    ]);
  });

  it.each([
    [450, []],
    [900, [360]],
    [1200, [360, 720]],
    [1600, [360, 720, 1080]],
  ])('is not made where it is hardly wider: %i pixels', async (width, variants) => {
    const small = await scaled(SRC, drawn(width, 600));
    expect(small.map(({ variant }) => variant.width)).toEqual(variants);
  });

  it('stays as it is where scaling would stop or turn it, or cannot be done', async () => {
    const moving = Buffer.concat([drawn(1200, 800, 'webp')]);
    moving.write('ANIM', 30, 'latin1');
    // As wide as the others once it is turned.
    const upright = turned(drawn(800, 1200, 'jpeg'));
    expect(imageSize(upright).orientation).toBe(6);
    const unknown = Buffer.from('<svg onload="alert(1)">');
    const huge = Buffer.from(drawn(1200, 800));
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const little = createCanvas(1200, 800).encodeSync('png');
    for (const bytes of [moving, upright, unknown, huge, little]) {
      const small = await scaled(SRC, bytes);
      expect(small[0]?.variant.width).toBe(360);
      expect(small[0]?.bytes).toBeUndefined();
    }
  });
});

describe('the small pictures of a site', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const [bundle, standing, out] = ['bundle', 'standing', 'out'].map((name) =>
    join(scratch, name),
  ) as [string, string, string];
  const put = (folder: string, name: string, bytes: Uint8Array) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };

  it('are of wide ones, and taken over where they stand already', async () => {
    put(join(bundle, 'media'), '00112233445566aa.png', drawn(1600, 800));
    put(join(bundle, 'media'), '00112233445566bb.png', drawn(450, 600));
    put(join(bundle, 'media'), '00112233445566cc.gif', drawn(1600, 800));
    put(join(bundle, 'media'), '00112233445566dd.png', drawn(2000, 800));
    put(join(bundle, 'media'), '00112233445566ee.png', drawn(2000, 800));
    const before = Buffer.from('of the last build');
    const stood = ['720-00112233445566dd.webp', '1080-00112233445566dd.webp'];
    const all = ['360', '720', '1080', '1440'].map((width) => `${width}-00112233445566ee.webp`);
    for (const name of [...stood, ...all]) put(join(standing, 'assets', 'pictures'), name, before);
    // A disk that lost its power may leave this.
    put(join(standing, 'assets', 'pictures'), '360-00112233445566dd.webp', new Uint8Array());
    expect(await makeSmallPictures({ bundle, standing, out })).toBe(3);
    const made = join(out, 'assets', 'pictures');
    expect(readdirSync(made).sort()).toEqual(
      [
        '360-00112233445566aa.webp',
        '720-00112233445566aa.webp',
        '1080-00112233445566aa.webp',
        '360-00112233445566dd.webp',
        '1440-00112233445566dd.webp',
        ...stood,
        ...all,
      ].sort(),
    );
    for (const name of stood) expect(readFileSync(join(made, name))).toEqual(before);
    for (const width of [360, 1440]) {
      const small = readFileSync(join(made, `${width}-00112233445566dd.webp`));
      expect(imageSize(small).width).toBe(width);
    }
  });
});
