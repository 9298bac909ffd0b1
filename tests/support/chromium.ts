import { execFile, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

/** What Playwright runs without a window too: the same engine, and a page costs a third less. */
const SHELL = 'chromium-headless-shell';
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Flags for a Chromium that may run as root in a container, and that talks to nobody else. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium to test with: the one that CHROMIUM_PATH names, one on the path, Playwright's own; else
 * Playwright's is downloaded; else the system's package is installed.
 *
 * @param whole a browser that could show windows: only it can say how much memory a page holds
 * @throws Error that says what to install by hand
 */
export async function findChromium({ whole = false } = {}): Promise<string> {
  const names = whole ? BROWSERS : [SHELL, ...BROWSERS];
  const found = installedChromium(names);
  if (found) return found;
  console.log('No Chromium on this machine: fetching one for the journeys ...');
  await tryRun('playwright', ['install', 'chromium']);
  if (existsSync(chromium.executablePath()) && runs(chromium.executablePath())) {
    return chromium.executablePath();
  }
  // Older systems have only the whole of it.
  await installSystemPackage(whole ? ['chromium'] : [SHELL, 'chromium']);
  const installed = installedChromium(names);
  if (installed) return installed;
  throw new Error(
    'No Chromium could be found or installed. Install one (Debian: apt-get install chromium), ' +
      'or set CHROMIUM_PATH to its program, and run the tests again.',
  );
}

function installedChromium(names: readonly string[]): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find((path) => isProgram(path) && runs(path));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems install a stub of that name which only says how to get the real one. */
function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

async function installSystemPackage(packages: readonly string[]): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...words] = [...asRoot, 'apt-get'];
  if (!(await tryRun(program, [...words, 'update']))) return;
  for (const name of packages) {
    const install = ['install', '-y', '--no-install-recommends', name];
    if (await tryRun(program, [...words, ...install])) return;
  }
}

async function tryRun(program: string, words: string[]): Promise<boolean> {
  try {
    await promisify(execFile)(program, words, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return true;
  } catch {
    console.log(`  ${program} ${words.join(' ')}: did not work here`);
    return false;
  }
}
