import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, markdown, plant } from './archive.ts';
import { bundle, makeScratch, mustBundle, MAIN } from './command.ts';

const scratch = makeScratch();
const archive = join(scratch, 'archive');
const out = join(scratch, 'out');
const cache = join(scratch, 'cache');
// More text than a file may hold below.
const excerpts = Array.from({ length: 40 }, (_, at) => [
  `_news/long-${at}.md`,
  markdown(`long ${at}`, {
    webUrl: `https://tidewatch.example/long-${at}`,
    excerpt: 'kelp '.repeat(200),
  }),
]);
plant(archive, { ...GOOD, ...(Object.fromEntries(excerpts) as Record<string, string>) });

/** Runs the command where files of more than 16 KiB are refused, as a full disk refuses them. */
function limited(...options: string[]): {
  readonly status: number | null;
  readonly stderr: string;
} {
  const words = ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, MAIN, archive];
  return spawnSync('bash', [...words, '--out', out, ...options], { encoding: 'utf8' });
}

const spools = (): string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.spool'),
  );

describe('no room for what a run notes', () => {
  it('is said with the folder that has none, not with that of the bundle', () => {
    const { status, stderr } = limited('--cache', cache);
    expect(status).toBe(1);
    expect(stderr).toContain(`while it works cannot be written to ${cache}`);
    expect(stderr).toContain('name another folder: --cache DIR');
    expect(existsSync(out)).toBe(false);
  });

  it('is said where nothing is to be kept, too', () => {
    const ended = bundle([archive, '--out', out, '--no-cache'], {
      env: { TMPDIR: join(scratch, 'nowhere') },
    });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`cannot be written to ${join(scratch, 'nowhere')}: it is not`);
  });

  it('is not made less by each further try', () => {
    for (let tries = 0; tries < 3; tries++) expect(limited('--cache', cache).status).toBe(1);
    expect(spools()).toHaveLength(1);
    mustBundle([archive, '--out', out, '--cache', cache]);
    // A broken run takes nothing from what the last good one left.
    const kept = spools();
    plant(archive, { '_news/another.md': markdown('another') });
    plant(archive, Object.fromEntries(excerpts.map(([path, text]) => [path, `${text}\n`])));
    expect(limited('--cache', cache).status).toBe(1);
    expect(spools()).toEqual(expect.arrayContaining(kept));
    mustBundle([archive, '--out', out, '--cache', cache]);
  });
});
