import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, plant } from './archive.ts';
import { bundle, contentOf, MAIN, makeScratch } from './command.ts';

const scratch = makeScratch();
const good = join(scratch, 'good');
plant(good, GOOD);
plant(scratch, {
  'photos/summer.jpg': 'dear to somebody',
  'app/manifest.json': '{"name": "an app"}',
  'file.txt': 'a file',
  'edition/manifest.json': '{"format": "broadsheet", "version": 1}',
});

describe('wrong usage', () => {
  const out = join(scratch, 'out');

  it.each([
    ['an unknown option', [good, '--fast'], "unknown option '--fast'"],
    ['an option without its value', [good, '--out'], 'argument missing'],
    ['a source that is not there', [join(scratch, 'no'), '--out', out], 'it is not there'],
    ['a bundle as a source', [join(scratch, 'edition'), '--out', out], 'edition is a bundle. Name'],
    ['an empty title', [good, '--out', out, '--title', ' '], 'the title is empty'],
    ['an empty source', ['', '--out', out], 'a path is empty'],
    ['an empty folder for --out', [good, '--out', ' '], 'a path is empty'],
    ['a file for --out', [good, '--out', join(scratch, 'file.txt')], 'it is a file'],
    ['a folder for --report', [good, '--out', out, '--report', scratch], 'it is a folder'],
    ['a lost folder for --report', [good, '--report', join(scratch, 'x/r.json')], 'not there'],
    ['check without a folder', ['check'], "missing required argument 'dir'"],
    ['check with a folder that is not there', ['check', join(scratch, 'no')], 'is not a folder'],
    ['check with options of bundle', ['--strict', 'check', good], 'no options'],
  ])('ends with 2 and words: %s', (_, words, said) => {
    const ended = bundle(words, { cwd: scratch });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(out)).toBe(false);
  });

  it.each(['photos', 'app', 'good'])("never touches somebody's folder: %s", (name) => {
    const before = contentOf(join(scratch, name));
    const ended = bundle([good, '--out', join(scratch, name)]);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('holds something else, which would be lost');
    expect(contentOf(join(scratch, name))).toEqual(before);
  });
});

describe('help', () => {
  it.each([
    ['bundle', ['--help'], 'npm run bundle -- ~/archive --title "My Archive"'],
    ['check', ['check', '--help'], 'npm run bundle -- check public/bundle'],
  ])('of %s shows examples', (_, words, example) => {
    const ended = bundle(words);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(example);
    expect(ended.stdout).toContain('Exit codes');
  });
});

describe('whoever reads what is said and stops before its end', () => {
  const closed = (...words: string[]) =>
    spawnSync(
      'bash',
      [
        '-c',
        '"$@" | true; echo "ended with ${PIPESTATUS[0]}"',
        '-',
        process.execPath,
        MAIN,
        ...words,
      ],
      { encoding: 'utf8' },
    );

  it('gets help without a word about it', () => {
    const { stdout, stderr } = closed('--help');
    expect(stderr).toBe('');
    expect(stdout).toBe('ended with 0\n');
  });

  it('gets the bundle all the same', () => {
    const out = join(scratch, 'unread');
    const { stdout } = closed(good, '--out', out, '--no-cache');
    expect(stdout).toBe('ended with 0\n');
    expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  });
});
