import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseCompression } from './choose.ts';
import { compressFile } from './compress-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-compress-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CARDS = 'bundle/cards/0123456789abcdef.json';

/** A file of the site to be. */
function plant(path: string, content: string | Uint8Array) {
  const from = join(folder, path);
  mkdirSync(dirname(from), { recursive: true });
  writeFileSync(from, content);
  return from;
}

describe('what is compressed', () => {
  it('is text and data, but no pictures, fonts, or what is compressed', () => {
    const paths = [CARDS, 'index.html', 'a.woff2', 'b.webp', 'index.html.gz', 'bundle/a.bin'];
    const files = paths.map((path) => ({ path, from: plant(`from/${path}`, 'x') }));
    const { jobs } = chooseCompression(files, join(folder, 'none'), '/next');
    expect(jobs.map(({ to }) => to)).toEqual([
      join('/next', 'index.html'),
      join('/next', CARDS),
      join('/next', 'bundle/a.bin'),
    ]);
  });

  it('is not done again where the site has the same file', () => {
    const standing = { [CARDS]: 'abcd', '404.html': 'same', 'index.html': 'then' };
    const files = Object.entries(standing).map(([path, content]) => {
      plant(`site/${path}`, content);
      plant(`site/${path}.gz`, gzipSync(content));
      return { path, from: plant(`from/${path}`, content === 'then' ? 'now!' : content) };
    });
    const { jobs, kept } = chooseCompression(files, join(folder, 'site'), '/next');
    expect(kept.map(({ path }) => path)).toEqual(['404.html.gz', `${CARDS}.gz`]);
    expect(jobs.map(({ to }) => to)).toEqual([join('/next', 'index.html')]);
  });

  it.each([
    ['empty', () => new Uint8Array()],
    ['cut', (bytes: Uint8Array) => bytes.subarray(0, -5)],
    ['blank', (bytes: Uint8Array) => new Uint8Array(bytes.length)],
  ])('is done again where what stands beside the same file is %s', (name, spoil) => {
    const content = 'Night buses return to the valley. '.repeat(100);
    const site = join(folder, name);
    plant(`${name}/bundle/manifest.json.gz`, gzipSync(content));
    const packed = { '.gz': gzipSync(content), '.br': brotliCompressSync(content) };
    const files = Object.keys(packed).map((spoiled) => {
      const path = `assets/app-${spoiled.slice(1)}.js`;
      for (const [ending, bytes] of Object.entries(packed)) {
        plant(`${name}/${path}${ending}`, ending === spoiled ? spoil(bytes) : bytes);
      }
      return { path, from: plant(`${name}/${path}`, content) };
    });
    const { jobs, kept } = chooseCompression(files, site, '/next');
    expect(jobs.map(({ from }) => from)).toEqual(files.map(({ from }) => from));
    expect(kept).toEqual([]);
  });

  it('takes its time for so many bytes, and is quick with the rest', () => {
    const large = Buffer.alloc(9 * 1024 * 1024);
    const files = ['a', 'b', 'c'].map((name) => {
      const path = `${name}.json`;
      return { path, from: plant(`large/${path}`, large) };
    });
    const { jobs } = chooseCompression(files, join(folder, 'none'), '/next');
    expect(jobs.map(({ best }) => best)).toEqual([true, false, false]);
  });
});

describe('what did not get smaller', () => {
  it('is not tried again where all of the site was compressed', () => {
    const site = join(folder, 'done');
    const [from = ''] = [CARDS, 'bundle/manifest.json.gz'].map((path) =>
      plant(`done/${path}`, 'x'),
    );
    const { jobs } = chooseCompression([{ path: CARDS, from }], site, '/next');
    expect(jobs).toEqual([]);
    rmSync(join(site, 'bundle/manifest.json.gz'));
    expect(chooseCompression([{ path: CARDS, from }], site, '/next').jobs).toHaveLength(1);
  });
});

describe('a compressed file', () => {
  it('stands where it is a tenth smaller, and holds the same', () => {
    const content = 'Night buses return to the valley. '.repeat(100);
    const from = plant('news.json', content);
    const to = join(folder, 'next/news.json');
    expect(compressFile({ from, to, best: true })).toEqual([`${to}.gz`, `${to}.br`]);
    expect(String(gunzipSync(readFileSync(`${to}.gz`)))).toBe(content);
    expect(compressFile({ from, to, best: false })).toEqual([`${to}.gz`]);
  });

  it('is not made of what is small, or does not get smaller', () => {
    const small = plant('small.json', 'x'.repeat(1000));
    expect(compressFile({ from: small, to: small, best: true })).toEqual([]);
    const random = plant('random.bin', crypto.getRandomValues(new Uint8Array(3000)));
    expect(compressFile({ from: random, to: random, best: true })).toEqual([]);
  });
});
