import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeScratch, mustBundle, PROJECT } from '../command/command.ts';
import { freePort, hasBrotli, writeNginxConfig } from '../support/nginx.ts';
import { mustBuild } from './built-site.ts';

// The recipes of the README, where their servers are installed.
const scratch = makeScratch();
const root = join(scratch, 'www');
const site = join(root, 'archive');
const BUILDS = 240_000;

function runs(program: string, word: string): boolean {
  return spawnSync(program, [word]).status === 0;
}

const hasNginx = runs('nginx', '-v');
const hasPython = runs('python3', '--version');
const servers: ChildProcess[] = [];

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as a plain client does: `fetch` would unpack what comes packed, and hide that it was. */
async function ask(port: number, path: string, headers: Record<string, string> = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers: answered } = response;
        resolve({ status, headers: answered, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

async function start(program: string, words: readonly string[], port: number): Promise<void> {
  const server = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  servers.push(server);
  let said = '';
  server.stderr.on('data', (chunk) => (said += String(chunk)));
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break;
    const answer = await ask(port, '/').catch(() => undefined);
    if (answer) return;
    await wait(50);
  }
  throw new Error(`${program} does not answer: ${said}`);
}

beforeAll(() => {
  if (!hasNginx && !hasPython) return;
  const sample = join(PROJECT, 'tests/fixtures/sample-edition');
  mustBundle([sample, '--out', join(scratch, 'bundle'), '--title', 'The Sample Edition']);
  mkdirSync(root);
  const words = ['--bundle', join(scratch, 'bundle'), '--out', site];
  mustBuild([...words, '--url', 'https://news.example/archive/']);
}, BUILDS);

afterAll(async () => {
  for (const server of servers) {
    if (server.exitCode !== null || server.pid === undefined) continue;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
});

function assetOf(html: Buffer): string {
  const [, asset] = /href="(\/archive\/assets\/[^"]+\.js)"/.exec(String(html)) ?? [];
  if (asset === undefined) throw new Error('the page loads no script');
  return asset;
}

describe.skipIf(!hasNginx)('nginx, with the file that the build writes', () => {
  const FOR_EVER = 'public, max-age=31536000, immutable';
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const config = writeNginxConfig(scratch, { site, root, port });
    // It gives up root's rights, and must still come to the site.
    spawnSync('chmod', ['-R', 'a+rX', scratch]);
    await start('nginx', ['-c', config], port);
  });

  it.each([
    'story/2026/11/22/ferry-found',
    'topic/ice',
    'provider/northline.example',
    'search?q=a',
  ])('answers %s with the app', async (page) => {
    const { status, headers, body } = await ask(port, `/archive/${page}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(String(body)).toContain('<div id="root"');
  });

  it('answers what no page can be at with the app, and says that there is nothing', async () => {
    for (const path of ['nowhere', 'story/2026', 'topic/ice/more', 'feeds', '404.htm']) {
      const { status, body } = await ask(port, `/archive/${path}`);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(String(body)).toContain('<div id="root"');
    }
    const { status, body } = await ask(port, '/archive/bundle/cards/0123456789abcdef.json');
    expect(status).toBe(404);
    expect(String(body)).not.toContain('<div id="root"');
  });

  it('sends every answer with its headers, pages and what is missing', async () => {
    for (const path of ['', 'topic/ice', 'feed.xml', 'bundle/manifest.json', 'nowhere']) {
      const { headers } = await ask(port, `/archive/${path}`);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    }
  });

  it('sends files that are no pages with what their workers need, and nothing else', async () => {
    const page = await ask(port, '/archive/');
    const { headers } = await ask(port, assetOf(page.body));
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
    });
    expect(headers['permissions-policy']).toBeUndefined();
  });

  it('has browsers ask again for the service worker, which may ask for what is of the site', async () => {
    const { status, headers } = await ask(port, '/archive/sw.js');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("connect-src 'self'"),
    });
  });

  it('keeps what is named by its content for ever, and asks again for the rest', async () => {
    const page = await ask(port, '/archive/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const asset = await ask(port, assetOf(page.body));
    expect(asset.headers['cache-control']).toBe(FOR_EVER);
    const manifest = await ask(port, '/archive/bundle/manifest.json');
    expect(manifest.headers['cache-control']).toBe('no-cache');
    const { leading } = JSON.parse(String(manifest.body)) as { leading: string };
    const file = await ask(port, `/archive/bundle/leading/${leading}.json`);
    expect(file.headers['cache-control']).toBe(FOR_EVER);
    const { etag = '' } = manifest.headers;
    const again = await ask(port, '/archive/bundle/manifest.json', { 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  it('sends what is compressed to those who take it', async () => {
    const plain = await ask(port, '/archive/feed.xml');
    expect(plain.headers['content-type']).toBe('application/atom+xml');
    const gzip = await ask(port, '/archive/feed.xml', { 'accept-encoding': 'gzip' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gzip.headers['content-type']).toBe('application/atom+xml');
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    const deep = await ask(port, '/archive/topic/ice', { 'accept-encoding': 'gzip' });
    expect(deep.headers['content-encoding']).toBe('gzip');
    if (!hasBrotli) return;
    const brotli = await ask(port, '/archive/feed.xml', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  });

  it('leads to the site from its path without a slash, and keeps its own file to itself', async () => {
    const { status, headers } = await ask(port, '/archive');
    expect(status).toBe(301);
    expect(headers.location).toMatch(/\/archive\/$/);
    expect((await ask(port, '/archive/nginx.conf')).status).toBe(404);
    expect((await ask(port, '/archive/_headers')).status).toBe(404);
  });
});

describe.skipIf(!hasPython)('python3 -m http.server', () => {
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const words = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', root];
    await start('python3', words, port);
  });

  it('serves the app and its bundle', async () => {
    const page = await ask(port, '/archive/');
    expect(page.status).toBe(200);
    expect(String(page.body)).toContain('Content-Security-Policy');
    expect((await ask(port, assetOf(page.body))).headers['content-type']).toMatch(/javascript/);
    const manifest = await ask(port, '/archive/bundle/manifest.json');
    expect(JSON.parse(String(manifest.body))).toMatchObject({ format: 'broadsheet' });
  });

  it('opens deep links to what was rendered; for the rest 404.html is what others fall back on', async () => {
    const story = await ask(port, '/archive/story/2026/11/22/ferry-found/');
    expect(String(story.body)).toContain('<title>Ferry found · The Sample Edition</title>');
    const { headers } = await ask(port, '/archive/story/2026/11/22/ferry-found');
    expect(headers.location).toBe('/archive/story/2026/11/22/ferry-found/');
    expect((await ask(port, '/archive/saved')).status).toBe(404);
    expect(String((await ask(port, '/archive/404.html')).body)).toContain('<div id="root"');
  });
});
