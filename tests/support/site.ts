import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
/** The built site that journeys and the size check drive: the app with the sample edition. */
export const SITE = join(ROOT, 'node_modules', '.cache', 'broadsheet', 'site');
const SAMPLE_EDITION = join(ROOT, 'tests', 'fixtures', 'sample-edition');

/** Builds the site afresh, whatever edition stands in public/bundle. Throws when a step fails. */
export function buildSite(): void {
  run('vite', ['build', '--outDir', SITE, '--emptyOutDir', '--logLevel', 'warn']);
  rmSync(join(SITE, 'bundle'), { recursive: true, force: true });
  const command = join(ROOT, 'src', 'command', 'main.ts');
  const words = [SAMPLE_EDITION, '--out', join(SITE, 'bundle'), '--title', 'The Sample Edition'];
  run(process.execPath, [command, ...words]);
}

function run(program: string, words: string[]): void {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(`${program} ${words.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
}
