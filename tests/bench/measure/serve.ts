import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What hosts send compressed; what else there is (ours, Pagefind's) goes as it is. */
const TEXT: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const KEEP = 'public, max-age=31536000, immutable';
/** Memory is measured only in pages that no other site can look into. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

/** An answer as it went over the wire. */
interface Sent {
  readonly path: string;
  /** Of the body, as sent and as it is without compression. */
  readonly wire: number;
  readonly plain: number;
  /** When it was asked for, as `Date.now()`. */
  readonly asked: number;
}

/** A line between browser and server; nothing slows it where there is none. */
export interface Network {
  readonly latencyMs: number;
  readonly bytesPerSecond: number;
}

export interface StaticServer {
  readonly origin: string;
  /** Everything sent since `forget`. */
  sent(): readonly Sent[];
  forget(): void;
  slowDown(network: Network | undefined): void;
  close(): Promise<void>;
}

interface Body {
  readonly bytes: Buffer;
  readonly plain: number;
  readonly gzipped: boolean;
}

/** The least by which compressing has to pay. */
function bodyOf(content: Buffer, text: boolean): Body {
  const gzipped = text ? gzipSync(content) : content;
  if (gzipped.length >= content.length) {
    return { bytes: content, plain: content.length, gzipped: false };
  }
  return { bytes: gzipped, plain: content.length, gzipped: true };
}

/**
 * Serves folders as a static host does: text gzipped, everything but pages and manifests cached for
 * ever, unknown addresses answered with the root's `index.html` where it has one.
 *
 * @param folders by the path that each stands at, such as `/code/`; `/` is the root
 */
export async function serve(folders: Readonly<Record<string, string>>): Promise<StaticServer> {
  const bodies = new Map<string, Promise<Body>>();
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  let log: Sent[] = [];
  let network: Network | undefined;
  let freeAt = 0;

  function fileOf(path: string): string {
    const prefix = prefixes.find((candidate) => path.startsWith(candidate)) ?? '/';
    return join(folders[prefix] ?? '', normalize(`/${path.slice(prefix.length)}`));
  }

  function load(file: string): Promise<Body> {
    const text = TEXT[extname(file)] !== undefined;
    const found = bodies.get(file);
    if (found) return found;
    const loading = readFile(file).then((content) => bodyOf(content, text));
    // Compressing is the host's work, done long before anybody comes.
    if (text) bodies.set(file, loading);
    loading.catch(() => bodies.delete(file));
    return loading;
  }

  /** One line for all answers: each waits until those before it have passed. */
  async function travel(bytes: number): Promise<void> {
    if (!network) return;
    const now = performance.now();
    const begin = Math.max(now + network.latencyMs, freeAt);
    freeAt = begin + (bytes / network.bytesPerSecond) * 1000;
    await wait(freeAt - now);
  }

  async function find(path: string): Promise<readonly [string, Body] | undefined> {
    for (const candidate of [path, '/index.html']) {
      const body = await load(fileOf(candidate)).catch(() => undefined);
      if (body) return [candidate, body];
      if (extname(path) !== '') return undefined;
    }
    return undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = Date.now();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const found = await find(path);
    if (!found) {
      await travel(0);
      response.writeHead(404, ISOLATED).end();
      return;
    }
    const [name, { bytes, plain, gzipped }] = found;
    log.push({ path, wire: bytes.length, plain, asked });
    await travel(bytes.length);
    const changing = name.endsWith('.html') || name.endsWith('manifest.json');
    response.writeHead(200, {
      ...ISOLATED,
      'content-type': TEXT[extname(name)] ?? 'application/octet-stream',
      'cache-control': changing ? 'no-cache' : KEEP,
      'content-length': bytes.length,
      ...(gzipped && { 'content-encoding': 'gzip' }),
    });
    response.end(bytes);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    sent: () => log,
    forget: () => void (log = []),
    slowDown: (slower) => void (network = slower),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
