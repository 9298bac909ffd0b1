import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeEdition, makeManyStories } from '../ingest/encode/edition.testing.ts';
import { createEngineClient } from './client.ts';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { openMessage } from './open-message.ts';
import { EVERYTHING } from './query.ts';

const bundle = new MemoryBundle(makeEdition(makeManyStories(30)));
const { port1: page, port2: scope } = new MessageChannel();
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const content = bundle.files.get((request.url ?? '').replace('/news/bundle/', ''));
    if (content) response.end(content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/news/bundle/`;
});

afterAll(() => {
  vi.unstubAllGlobals();
  page.close();
  server.closeAllConnections();
  server.close();
});

it('answers from the bundle that its first message names', async () => {
  vi.stubGlobal('self', scope);
  await import('./worker.ts');
  scope.start();
  for (const message of ['something else', openMessage(base)]) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    page.postMessage(message);
  }
  const client = createEngineClient(page);
  const answer = await client.page(EVERYTHING, { offset: 0, limit: 5 });
  expect(answer.total).toBe(30);
  expect(answer.slots.every((slot) => 'card' in slot)).toBe(true);
});
