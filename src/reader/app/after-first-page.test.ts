import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { afterFirstPage } from './after-first-page.ts';

it('waits for the stories that are on their way, whether they come or not', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { promise, reject } = Promise.withResolvers<string>();
  let after = false;
  const stories = client.prefetchQuery({ queryKey: ['feed', 'all', 0], queryFn: () => promise });
  const waiting = afterFirstPage(client).then(() => (after = true));
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(after).toBe(false);
  reject(new Error('cut off'));
  await stories;
  await waiting;
  expect(after).toBe(true);
});

it('waits for a story only where that is asked for', async () => {
  const client = new QueryClient();
  const { promise, resolve } = Promise.withResolvers<string>();
  const story = client.prefetchQuery({ queryKey: ['story', 'one'], queryFn: () => promise });
  await afterFirstPage(client);
  let after = false;
  const waiting = afterFirstPage(client, ['feed', 'story']).then(() => (after = true));
  await new Promise((done) => setTimeout(done, 10));
  expect(after).toBe(false);
  resolve('the story');
  await Promise.all([story, waiting]);
});

it('does not wait where no stories are asked for', async () => {
  await expect(afterFirstPage(new QueryClient())).resolves.toBeUndefined();
});
