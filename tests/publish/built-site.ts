import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, type Ended } from '../command/command.ts';

const MAIN = join(PROJECT, 'src/publish/main.js');

/** Runs the build as a person does, in a process of its own. */
export function build(words: readonly string[], node: readonly string[] = []): Ended {
  // What the tests run under is no concern of a build.
  const { NODE_ENV: _, BASE_URL: __, SITE_URL: ___, ...env } = process.env;
  const options = { encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, MAIN, ...words],
    options,
  );
  return { code: status, stdout, stderr };
}

/** Builds a site that a test then looks at. @throws Error with what the build said */
export function mustBuild(words: readonly string[]): Ended {
  const ended = build(words);
  if (ended.code === 0) return ended;
  throw new Error(`build ${words.join(' ')} ended with ${ended.code}: ${ended.stderr}`);
}
