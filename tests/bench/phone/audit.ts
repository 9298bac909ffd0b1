import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import { median } from '../measure/quantiles.ts';
import { PEERS_FOLDER } from '../peers/install.ts';

const LIGHTHOUSE = join(PEERS_FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js');

const score = z.object({ score: z.number() });
const figure = z.object({ numericValue: z.number() });
const report = z.object({
  categories: z.object({
    performance: score,
    accessibility: score,
    'best-practices': score,
    seo: score,
  }),
  audits: z.object({
    'first-contentful-paint': figure,
    'largest-contentful-paint': figure,
    'total-blocking-time': figure,
    'cumulative-layout-shift': figure,
  }),
});

/** What Lighthouse says of a page: scores from 0 to 100, times in milliseconds. */
export interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
}

/**
 * The median of several audits of a page by Lighthouse, on its phone and its line.
 *
 * @throws Error when it can't be audited
 */
export async function auditPage(address: string, times: number): Promise<Audit> {
  const chromium = await findChromium();
  const audits = Array.from({ length: times }, () => auditOnce(address, chromium));
  const of = (key: keyof Audit): number => median(audits.map((audit) => audit[key]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    bestPractices: of('bestPractices'),
    seo: of('seo'),
    firstPaint: of('firstPaint'),
    largestPaint: of('largestPaint'),
    blocked: of('blocked'),
    shift: of('shift'),
  };
}

function auditOnce(address: string, chromium: string): Audit {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-audit-'));
  try {
    const file = join(folder, 'report.json');
    const flags = ['--headless', ...CHROMIUM_FLAGS].join(' ');
    const words = [address, '--quiet', '--output=json', `--output-path=${file}`];
    const { status, stderr } = spawnSync(
      process.execPath,
      [LIGHTHOUSE, ...words, `--chrome-flags=${flags}`],
      { encoding: 'utf8', env: { ...process.env, CHROME_PATH: chromium } },
    );
    if (status !== 0) throw new Error(`lighthouse ${address} ended with ${status}\n${stderr}`);
    const { categories, audits } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
    const percent = ({ score }: { readonly score: number }): number => Math.round(score * 100);
    return {
      performance: percent(categories.performance),
      accessibility: percent(categories.accessibility),
      bestPractices: percent(categories['best-practices']),
      seo: percent(categories.seo),
      firstPaint: audits['first-contentful-paint'].numericValue,
      largestPaint: audits['largest-contentful-paint'].numericValue,
      blocked: audits['total-blocking-time'].numericValue,
      shift: audits['cumulative-layout-shift'].numericValue,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
