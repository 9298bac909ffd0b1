import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchFromBundle } from './fetch-file.ts';

let server: Server | undefined;

/** Base address of a host that answers so. */
function host(listener: RequestListener): Promise<string> {
  return new Promise((resolve) => {
    const started = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = started.address();
      if (typeof address === 'object') resolve(`http://127.0.0.1:${address?.port}/news/bundle`);
    });
    server = started;
  });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

describe('fetchFromBundle', () => {
  it('brings the bytes of a file below the base', async () => {
    const base = await host((request, response) => response.end(request.url));
    const bytes = await fetchFromBundle(base)('cards/1.json');
    expect(new TextDecoder().decode(bytes)).toBe('/news/bundle/cards/1.json');
  });

  it('asks past caches for the manifest, and for what came altered', async () => {
    const base = await host((request, response) => {
      response.end(request.headers['cache-control'] ?? '');
    });
    const read = async (path: string, fresh?: boolean): Promise<string> =>
      new TextDecoder().decode(await fetchFromBundle(base)(path, undefined, fresh));
    expect(await read('manifest.json')).toBe('max-age=0');
    expect(await read('cards/1.json')).toBe('');
    expect(await read('cards/1.json', true)).toBe('no-cache');
  });

  it.each([404, 410])('says that a file is missing on status %i', async (status) => {
    const base = await host((_, response) => response.writeHead(status).end());
    await expect(fetchFromBundle(base)('cards/1.json')).rejects.toMatchObject({
      kind: 'missing',
      path: 'cards/1.json',
    });
  });

  it('says that a file is missing when a web page comes', async () => {
    const base = await host((_, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html>');
    });
    await expect(fetchFromBundle(base)('manifest.json')).rejects.toMatchObject({ kind: 'missing' });
  });

  it('passes on the status of any other refusal', async () => {
    const base = await host((_, response) => response.writeHead(503, 'Busy').end());
    const answer = fetchFromBundle(base)('cards/1.json');
    await expect(answer).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(answer).rejects.toThrow('cards/1.json: the host answered with status 503 Busy');
  });

  it('says that a host is unreachable when it hangs up', async () => {
    const base = await host((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half of');
      response.destroy();
    });
    await expect(fetchFromBundle(base)('cards/1.json')).rejects.toMatchObject({
      kind: 'unreachable',
    });
  });

  it('stops with the reason of its signal', async () => {
    const base = await host(() => undefined);
    const controller = new AbortController();
    const answer = fetchFromBundle(base)('cards/1.json', controller.signal);
    controller.abort(new Error('overtaken'));
    await expect(answer).rejects.toThrow('overtaken');
  });
});
