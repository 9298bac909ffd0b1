import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plant } from '../command/archive.ts';
import { contentOf, makeScratch, mustBundle, PROJECT } from '../command/command.ts';
import { build, mustBuild } from './built-site.ts';

const scratch = makeScratch();
const bundle = join(scratch, 'bundle');
const site = join(scratch, 'site');
/** It builds the app, which a busy machine takes its time for. */
const BUILDS = 240_000;

beforeAll(() => {
  const sample = join(PROJECT, 'tests/fixtures/sample-edition');
  mustBundle([sample, '--out', bundle, '--title', 'The Sample Edition']);
  // A bundle that is reached by a link is as good as any.
  symlinkSync(bundle, join(scratch, 'linked'));
  mustBuild(['--bundle', join(scratch, 'linked'), '--out', site, '--no-compress']);
}, BUILDS);

describe('what cannot be built', () => {
  const damaged = join(scratch, 'damaged');
  const words = ['--bundle', damaged, '--out', site];

  /** A bundle with one thing wrong, and what the build says of it. */
  function buildOf(damage: () => void) {
    rmSync(damaged, { recursive: true, force: true });
    cpSync(bundle, damaged, { recursive: true });
    damage();
    const before = contentOf(site);
    const ended = build(words);
    expect(contentOf(site)).toEqual(before);
    return ended;
  }

  it('a bundle that lacks a file, or has another in its place', () => {
    const [cards = ''] = globSync('cards/*', { cwd: bundle });
    const lacking = buildOf(() => rmSync(join(damaged, cards)));
    expect(lacking).toMatchObject({ code: 1 });
    expect(lacking.stderr).toContain(`is not a good bundle, so that no site was made of it`);
    expect(lacking.stderr).toContain(`${cards}: it is not there`);
    const changed = buildOf(() => writeFileSync(join(damaged, cards), '{}'));
    expect(changed.stderr).toContain('the content was cut or changed');
  });

  it.each([
    ['a folder', () => 'media'],
    ['a file', () => globSync('cards/*', { cwd: bundle })[0] ?? ''],
  ])('a bundle with a link in the place of %s, which a site would lack', (_, choose) => {
    const path = choose();
    const elsewhere = join(scratch, 'elsewhere');
    const { code, stderr } = buildOf(() => {
      rmSync(elsewhere, { recursive: true, force: true });
      renameSync(join(damaged, path), elsewhere);
      symlinkSync(elsewhere, join(damaged, path));
    });
    expect(code).toBe(1);
    expect(stderr).toContain('holds symbolic links, which a site cannot have');
    expect(stderr).toContain(`\n  ${path}\n`);
    expect(stderr).toContain('Replace each link by what it leads to.');
  });

  it('a bundle whose manifest is a folder', () => {
    const { code, stderr } = buildOf(() => {
      rmSync(join(damaged, 'manifest.json'));
      mkdirSync(join(damaged, 'manifest.json'));
    });
    expect(code).toBe(1);
    expect(stderr).toContain('is not a good bundle, so that no site was made of it');
    expect(stderr).toContain('manifest.json: it is a folder');
  });

  it('a bundle of another version', () => {
    const { code, stderr } = buildOf(() => {
      const manifest = readFileSync(join(bundle, 'manifest.json'), 'utf8');
      writeFileSync(
        join(damaged, 'manifest.json'),
        manifest.replace(/"version":\d+/, '"version":99'),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toContain('format version 99');
  });

  it('a first site, of which then nothing is left', () => {
    const out = join(scratch, 'first');
    rmSync(damaged, { recursive: true, force: true });
    cpSync(bundle, damaged, { recursive: true });
    rmSync(join(damaged, 'leading'), { recursive: true });
    expect(build(['--bundle', damaged, '--out', out]).code).toBe(1);
    expect(globSync('{.,}*first*', { cwd: scratch })).toEqual([]);
  });

  it('no bundle at all', () => {
    const { code, stderr } = build(['--bundle', join(scratch, 'nowhere'), '--out', site]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds no bundle');
  });

  it('a folder of something else, which would be lost', () => {
    const folder = join(scratch, 'mine');
    plant(folder, { 'index.html': 'my own page' });
    const { code, stderr } = build(['--bundle', bundle, '--out', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('the folder holds something else, which would be lost');
    expect(contentOf(folder).size).toBe(1);
  });
});

it('a bundle that is reached by a link makes a site with all of its files', () => {
  expect(contentOf(join(site, 'bundle'))).toEqual(contentOf(bundle));
});
