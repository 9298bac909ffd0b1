import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../support/site.ts';

// The README's commands beside the tests: what a newcomer types first.
const PORT = 4396;
/** Each builds the whole site, which a busy machine takes its time for. */
const BUILDS = { timeout: 240_000 };
let folder: string;
let started: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-scripts-'));
});
afterAll(async () => {
  if (started?.pid !== undefined && started.exitCode === null) {
    const ended = once(started, 'exit');
    // The whole group: npm, its shell and the server.
    process.kill(-started.pid, 'SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts `npm start` and gives the address that it prints. */
async function start(): Promise<string> {
  const words = ['start', '--', '--port', String(PORT), '--strictPort', '--host', '127.0.0.1'];
  started = spawn('npm', words, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  started.stderr?.on('data', (chunk) => (said += String(chunk)));
  for await (const chunk of started.stdout ?? []) {
    said += String(chunk);
    // oxlint-disable-next-line no-control-regex -- the address stands among colours
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.replace(/\u001b\[\d+m/g, ''))?.[0];
    if (address) return address;
  }
  throw new Error(`npm start ended without an address:\n${said}`);
}

it('npm start serves the reader with an edition, and prints its address', BUILDS, async () => {
  const address = await start();
  const page = await fetch(address);
  expect(await page.text()).toContain('<div id="root"');
  const manifest: unknown = await (await fetch(`${address}bundle/manifest.json`)).json();
  expect(manifest).toMatchObject({ format: 'broadsheet' });
  const story = await fetch(`${address}story/2026/11/22/any`);
  expect(await story.text()).toContain('<div id="root"');
});

it(
  'npm run build makes a site for a path, with its edition and no third-party address',
  BUILDS,
  () => {
    const site = join(folder, 'site');
    const { status, stderr } = spawnSync('npm', ['run', 'build', '--', '--out', site], {
      cwd: ROOT,
      env: { ...process.env, BASE_URL: '/archive/' },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const html = readFileSync(join(site, 'index.html'), 'utf8');
    expect(html).toContain('href="/archive/assets/');
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(existsSync(join(site, 'bundle', 'manifest.json'))).toBe(true);
    expect(readFileSync(join(site, 'nginx.conf'), 'utf8')).toContain('location /archive/ {');
  },
);
