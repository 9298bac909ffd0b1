import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArchiveProblem, type Archive, type ReadFile } from './archive.ts';
import { openZip, type ZipLimits } from './open-zip.ts';

const LIMITS: ZipLimits = { packed: 1e6, unpacked: 1e6, entries: 100 };

function zip(files: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(files));
}

function open(bytes: Uint8Array<ArrayBuffer>, limits = LIMITS): Promise<Archive> {
  return openZip('night buses.zip', new Blob([bytes]), limits);
}

async function read(archive: Archive, paths = [...archive.files.keys()]): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for await (const file of archive.read(paths)) files.push(file);
  return files;
}

const text = (file: ReadFile | undefined): string | undefined =>
  file && 'bytes' in file ? new TextDecoder().decode(file.bytes) : undefined;

/** A name with a byte for each character. */
function byteNames(name: string): Uint8Array {
  return strToU8(name, true);
}

/** Names the one file of a zip anew, in as many bytes. @param utf8 8 where the zip says that it is UTF-8 */
function rename(bytes: Uint8Array, name: Uint8Array, utf8: 0 | 8): void {
  const directory = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02');
  bytes.set(name, 30);
  bytes.set(name, directory + 46);
  bytes[7] = utf8;
  bytes[directory + 9] = utf8;
}

const STORY = strToU8('a story, told at length, told at length, told at length');

describe('a zip', () => {
  it('is called by the one folder in it, else by its own name', async () => {
    const one = await open(zip({ 'valley/_news/a.md': STORY, 'valley/b.md': STORY }));
    expect([one.name, ...one.files.keys()]).toEqual(['valley', '_news/a.md', 'b.md']);
    const two = await open(zip({ 'valley/a.md': STORY, 'harbour/b.md': STORY }));
    expect([two.name, ...two.files.keys()]).toEqual(['night buses', 'valley/a.md', 'harbour/b.md']);
  });

  it('is called by its folder though a Mac packed its own notes beside it', async () => {
    const archive = await open(zip({ 'valley/a.md': STORY, '__MACOSX/valley/._a.md': STORY }));
    expect([archive.name, ...archive.files.keys()]).toEqual(['valley', 'a.md']);
  });

  it.each([
    ['as a Mac does, in UTF-8 that is not said to be', strToU8('Müller/für.webp'.normalize('NFD'))],
    ['as Windows does, by the code page of DOS', byteNames('M\u0081ller/f\u0081r.webp')],
    ['in UTF-8 that is said to be', strToU8('Müller/für.webp')],
  ])('is called as it was meant, named %s', async (how, name) => {
    const bytes = zip({ ['?'.repeat(name.length)]: STORY });
    rename(bytes, name, how === 'in UTF-8 that is said to be' ? 8 : 0);
    const archive = await open(bytes);
    expect([archive.name, ...archive.files.keys()]).toEqual(['Müller', 'für.webp']);
    expect((await read(archive)).map(text)).toEqual([text({ path: '', bytes: STORY })]);
  });

  it('gives the files that are asked for, packed or as they are', async () => {
    const archive = await open(
      zip({ 'a.md': STORY, 'b.md': [STORY, { level: 0 }], 'c/d.md': STORY }),
    );
    const files = await read(archive, ['b.md', 'none.md', 'a.md']);
    expect(files.map(({ path }) => path).sort()).toEqual(['a.md', 'b.md']);
    expect(files.map(text)).toEqual([
      text({ path: '', bytes: STORY }),
      text({ path: '', bytes: STORY }),
    ]);
  });

  it('costs a damaged file that file only', async () => {
    const bytes = zip({ 'a.md': STORY, 'b.md': STORY });
    // The first byte of what is packed of the first file: no block of Deflate begins so.
    bytes[30 + 'a.md'.length] = 0xff;
    const [a, b] = (await read(await open(bytes))).sort((x, y) => (x.path < y.path ? -1 : 1));
    expect(a).toMatchObject({ path: 'a.md', reason: expect.stringMatching(/damaged/) });
    expect(text(b)).toBe(text({ path: '', bytes: STORY }));
  });

  it('reads nothing by a name that leads out of it', async () => {
    const archive = await open(zip({ '../../a.md': STORY, '/etc/b.md': STORY, 'c.md': STORY }));
    const files = await read(archive);
    expect(files.filter((file) => 'reason' in file)).toHaveLength(2);
    expect(files.filter((file) => 'bytes' in file).map(({ path }) => path)).toEqual(['c.md']);
  });
});

describe('is refused, with its trouble,', () => {
  const bomb = zip({ 'bomb.md': new Uint8Array(2_000_000), 'a.md': STORY });

  it.each([
    ['what is no zip', strToU8('<!doctype html>'.repeat(9)), { what: 'noZip' }],
    ['a zip that was cut', zip({ 'a.md': STORY }).slice(0, 60), { what: 'noZip' }],
    ['an empty file', new Uint8Array(), { what: 'noZip' }],
    ['a zip that is too large', new Uint8Array(1_000_001), { what: 'tooLarge', most: 1 }],
    [
      'too many files',
      zip(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.md`, STORY]))),
      { what: 'tooManyFiles', most: 100 },
    ],
  ])('%s', async (_, bytes, trouble) => {
    const problem = open(new Uint8Array(bytes));
    await expect(problem).rejects.toMatchObject({ trouble });
    await expect(problem).rejects.toBeInstanceOf(ArchiveProblem);
  });

  it('one that is locked with a password', async () => {
    const bytes = zip({ 'a.md': STORY });
    bytes[6] = (bytes[6] ?? 0) | 1;
    await expect(open(bytes)).rejects.toMatchObject({ trouble: { what: 'locked' } });
  });

  it('one that unpacks to more than there is room for', async () => {
    const archive = await open(bomb);
    expect(text((await read(archive, ['a.md']))[0])).toBeDefined();
    await expect(read(archive)).rejects.toMatchObject({ trouble: { what: 'unpacksTooLarge' } });
  });

  it('whatever a file holds beyond the size that it says', async () => {
    const bytes = zip({ 'a.md': STORY });
    const size = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02') + 24;
    bytes[size] = 5;
    const [file] = await read(await open(bytes));
    expect(text(file)).toBe('a sto');
  });
});
