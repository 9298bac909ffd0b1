import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, type Ended } from '../command/command.ts';

export const MAIN = join(PROJECT, 'src/publish/main.js');

/** What a build runs under: what the tests do is no concern of it. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV: _, BASE_URL: __, SITE_URL: ___, ...env } = process.env;
  return { ...env, ...more };
}

/** Runs the build as a person does, in a process of its own. */
export function build(
  words: readonly string[],
  node: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, MAIN, ...words], {
    encoding: 'utf8',
    env: environment(env),
  });
  return { code: status, stdout, stderr };
}

/** Builds a site that a test then looks at. @throws Error with what the build said */
export function mustBuild(words: readonly string[]): Ended {
  const ended = build(words);
  if (ended.code === 0) return ended;
  throw new Error(`build ${words.join(' ')} ended with ${ended.code}: ${ended.stderr}`);
}
