// `npm test`: unit, component and command tests, then journeys in a real Chromium on the built site.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { findChromium } from './chromium.ts';
import { buildLongSite, buildRenderedSite, buildSite, ROOT } from './site.ts';

const RESULTS = join(ROOT, 'test-results');
const unitCounts = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.optional(z.nullable(z.array(z.string()))),
        }),
      ),
    }),
  ),
});
const journeyCounts = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What failed and how: said once more at the end, where a long log is read first. */
  readonly failures?: readonly string[];
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const outcomes = [runUnitTests(), await runJourneys()];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
for (const failure of outcomes.flatMap((outcome) => outcome.failures ?? [])) {
  console.log(`\nFAILED ${failure}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function runUnitTests(): Outcome {
  const file = join(RESULTS, 'unit.json');
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = run('vitest', words);
  const counts = readResult(file, unitCounts);
  if (!counts) return { passed: 0, failed: 1 };
  // An error outside of any test fails the run too.
  const failures = ended === 0 ? 0 : Math.max(1, counts.numFailedTests);
  return { passed: counts.numPassedTests, failed: failures, failures: failedTests(counts) };
}

function failedTests({ testResults }: z.infer<typeof unitCounts>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const file = relative(ROOT, name);
    if (failed.length === 0) return message ? [`${file}\n${message}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file} › ${fullName}\n${failureMessages?.join('\n') ?? ''}`,
    );
  });
}

async function runJourneys(): Promise<Outcome> {
  try {
    process.env['CHROMIUM_PATH'] = await findChromium();
    console.log('\nBuilding the sites for the journeys ...');
    await buildSite();
    buildLongSite();
    buildRenderedSite();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
  const ended = run('playwright', ['test', '--config', 'tests/journeys/playwright.config.ts']);
  const counts = readResult(join(RESULTS, 'journeys.json'), journeyCounts);
  if (!counts) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = counts.stats;
  // What passed the second time is named above, as flaky.
  const failures = ended === 0 ? 0 : Math.max(1, unexpected);
  return { passed: expected + flaky, failed: failures };
}

function run(program: string, words: string[]): number {
  return spawnSync(program, words, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function readResult<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`No readable results in ${file}`);
    return undefined;
  }
}
