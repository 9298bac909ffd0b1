// `npm run size`: what a browser fetches before the front page of the built site can be used, held
// against the budgets of the design. Scripts and styles are counted as brotli makes them, data as
// gzip does, which is what static hosts send. And the service worker, which comes when a page is in use.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Request } from '@playwright/test';
import { scriptsIn } from '../../src/publish/hosts/policy.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { buildSite, ROOT, SITE } from './site.ts';

const PORT = 4398;
const KIB = 1024;
const BUDGETS = { code: 135 * KIB, data: 30 * KIB, later: 10 * KIB };

/** The service worker. */
const KEEPER = '/sw.js';

interface Fetched {
  readonly path: string;
  readonly kind: keyof typeof BUDGETS;
  readonly bytes: number;
}

/** What comes right after the first story may overtake the note of it, but not every time. */
const VISITS = 3;

await buildSite();
const fetched = await fetchedBeforeFirstUse();
const tooEarly = fetched.some(({ path }) => path === KEEPER);
fetched.push({ path: KEEPER, kind: 'later', bytes: brotli(readFileSync(join(SITE, KEEPER))) });
for (const { path, kind, bytes } of fetched) console.log(`${kind}  ${kib(bytes)}  ${path}`);
const broken = (['code', 'data', 'later'] as const).filter((kind) => {
  const sum = fetched.reduce((total, one) => total + (one.kind === kind ? one.bytes : 0), 0);
  const kept = sum > 0 && sum <= BUDGETS[kind];
  console.log(`${kept ? 'ok    ' : 'BROKEN'} ${kind}: ${kib(sum)} of ${kib(BUDGETS[kind])}`);
  return !kept;
});
const pagesCode = loadedByWorker().filter((name) => /^(libraries|reader|feed|index)-/.test(name));
for (const name of pagesCode) console.log(`BROKEN the engine's worker loads the page's ${name}`);
const detours = readdirSync(join(SITE, 'assets')).filter(isDetour);
for (const name of detours)
  console.log(`BROKEN ${name} only names another file, for one trip more`);
if (tooEarly) console.log(`BROKEN ${KEEPER} comes before the page is in use`);
process.exitCode = broken.length + pagesCode.length + detours.length > 0 || tooEarly ? 1 : 0;

async function fetchedBeforeFirstUse(): Promise<Fetched[]> {
  const server = spawn(
    'vite',
    ['preview', '--outDir', SITE, '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'],
    { cwd: ROOT, stdio: 'ignore' },
  );
  try {
    const origin = `http://127.0.0.1:${PORT}`;
    await answering(`${origin}/bundle/manifest.json`);
    const visits: ReadonlySet<string>[] = [];
    for (let turn = 0; turn < VISITS; turn++) visits.push(await visit(origin));
    const [first, ...others] = visits;
    const always = [...(first ?? [])].filter((path) => others.every((paths) => paths.has(path)));
    return always.sort().flatMap(measure);
  } finally {
    server.kill();
  }
}

/** Every script, style and bundle file that was asked for before the feed's first story stood there. */
async function visit(origin: string): Promise<ReadonlySet<string>> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    const requests: Request[] = [];
    page.context().on('request', (request) => void requests.push(request));
    await page.addInitScript(noteFirstStory);
    await page.goto(origin);
    await page.getByRole('feed').getByRole('article').first().getByRole('link').first().waitFor();
    await page.waitForLoadState('networkidle');
    const usable = Number(await page.evaluate('globalThis.usableSince'));
    if (!(usable > 0)) throw new Error('no story was seen to appear');
    const before = requests.filter((request) => request.timing().startTime <= usable);
    return new Set(before.map((request) => new URL(request.url()).pathname));
  } finally {
    await browser.close();
  }
}

/** Runs in the page, from its start: notes when the first story of the feed can be opened. */
function noteFirstStory(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[role=feed] article a')) return;
    observer.disconnect();
    Object.assign(globalThis, { usableSince: Date.now() });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What bundlers make of a module that is asked for later, where they do not ask for its file itself. */
function isDetour(name: string): boolean {
  const code = name.endsWith('.js') ? readFileSync(join(SITE, 'assets', name), 'utf8').trim() : '';
  return /^export\s*\{[^}]*\}\s*from\s*"[^"]*";?$/.test(code);
}

/** Names of the scripts that the worker's entry imports, over any number of files. */
function loadedByWorker(): string[] {
  const folder = join(SITE, 'assets');
  const found = readdirSync(folder).filter((name) => /^worker-.*\.js$/.test(name));
  if (found.length !== 1) throw new Error('the build has no worker, or more than one');
  for (const name of found) {
    const code = readFileSync(join(folder, name), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      if (!found.includes(imported)) found.push(imported);
    }
  }
  return found;
}

function measure(path: string): Fetched[] {
  const content = () => readFileSync(join(SITE, path));
  // What stands in the page is code, too.
  if (path === '/') {
    const script = scriptsIn(readFileSync(join(SITE, 'index.html'), 'utf8')).join('');
    return [{ path, kind: 'code', bytes: brotli(script) }];
  }
  if (/\.(js|css)$/.test(path)) {
    return [{ path, kind: 'code', bytes: brotli(content()) }];
  }
  if (/^\/bundle\/.*\.(json|bin)$/.test(path)) {
    return [{ path, kind: 'data', bytes: gzipSync(content()).length }];
  }
  return [];
}

function brotli(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`${url} does not answer`);
}

function kib(bytes: number): string {
  return `${(bytes / KIB).toFixed(1).padStart(6)} KB`;
}
