import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { builtOnce } from './built-once.ts';

it('is built once for each base, and not taken for whole where it failed', async () => {
  const name = `test of ${process.pid}`;
  let built = 0;
  const build = async (base: string): Promise<string> =>
    builtOnce([name, base], async (folder) => {
      writeFileSync(join(folder, 'index.html'), base);
      built++;
      if (base === '/bad/') throw new Error('the disk is full');
    });
  const root = await build('/');
  try {
    expect(await build('/')).toBe(root);
    expect(built).toBe(1);
    expect(readFileSync(join(root, 'index.html'), 'utf8')).toBe('/');
    const below = await build('/archive/');
    rmSync(dirname(below), { recursive: true });
    expect(below).not.toBe(root);
    await expect(build('/bad/')).rejects.toThrow('the disk is full');
    await expect(build('/bad/')).rejects.toThrow('the disk is full');
    expect(built).toBe(4);
    const parts = readdirSync(dirname(dirname(root))).filter((one) =>
      one.endsWith(`.${process.pid}`),
    );
    expect(parts).toEqual([]);
  } finally {
    rmSync(dirname(root), { recursive: true });
  }
});

it.each(['index.html', join('assets', 'reader.js')])(
  'is built again where %s of it has lost what was in it',
  async (lost) => {
    const build = () =>
      builtOnce([`test of ${process.pid}`, lost], async (folder) => {
        mkdirSync(join(folder, 'assets'));
        writeFileSync(join(folder, 'index.html'), 'the page');
        writeFileSync(join(folder, 'assets', 'reader.js'), 'the code');
      });
    const folder = await build();
    try {
      writeFileSync(join(folder, lost), '');
      expect(await build()).toBe(folder);
      expect(readFileSync(join(folder, lost), 'utf8')).toMatch(/^the (page|code)$/);
      rmSync(join(folder, lost));
      await build();
      expect(readFileSync(join(folder, lost), 'utf8')).toMatch(/^the (page|code)$/);
    } finally {
      rmSync(dirname(folder), { recursive: true });
    }
  },
);
