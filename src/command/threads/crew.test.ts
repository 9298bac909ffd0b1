import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Crew, job, type Job } from './crew.ts';

const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-crew-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Lists folders, each with one file of its own name, and notes what each job gave. */
function listings(names: readonly string[], found: Map<string, string>): Job[] {
  return names.map((name) => {
    mkdirSync(join(scratch, name));
    writeFileSync(join(scratch, name, `${name}.md`), '');
    return job('list', join(scratch, name), ({ below }) => void found.set(name, below));
  });
}

it('gives every job its own answer, also where two lots of work go on at once', async () => {
  const crew = new Crew(2, join(scratch, 'code'));
  const [one, other] = [new Map<string, string>(), new Map<string, string>()];
  const names = Array.from({ length: 12 }, (_, n) => `a${n}`);
  const others = names.map((name) => name.replace('a', 'b'));
  crew.start();
  crew.prepare('stamp');
  crew.prepare('missing');
  try {
    await Promise.all([
      crew.work(listings(names, one), true),
      crew.work(listings(others, other), true),
    ]);
    await crew.settle();
  } finally {
    await crew.stop();
  }
  expect(one).toEqual(new Map(names.map((name) => [name, `${name}.md`])));
  expect(other).toEqual(new Map(others.map((name) => [name, `${name}.md`])));
});

it('ends with the error of a job, and only for the work that it belongs to', async () => {
  const crew = new Crew(2, join(scratch, 'code'));
  const found = new Map<string, string>();
  crew.start();
  try {
    const [failed, well] = await Promise.allSettled([
      crew.work(
        [
          job(
            'compare',
            { units: [{ place: 0, below: '', block: 0 }], hashes: [] },
            () => undefined,
          ),
        ],
        true,
      ),
      crew.work(listings(['c0', 'c1', 'c2'], found), true),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: /shares with others/ } });
    expect(well.status).toBe('fulfilled');
  } finally {
    await crew.stop();
  }
  expect(found.size).toBe(3);
});
