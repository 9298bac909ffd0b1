import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { storyId } from '../../bundle/ids.ts';
import { MemoryBundle } from '../../engine/memory-bundle.testing.ts';
import { EVERYTHING } from '../../engine/query.ts';
import { makeEdition, makeManyStories } from '../../ingest/encode/edition.testing.ts';
import { editionQuery, feedQuery } from '../edition/queries.ts';
import { followEdition } from './follow-edition.ts';

const editionOf = (stories: number) => makeEdition(makeManyStories(stories));

/** A page that shows an edition of sixty stories, its name and a list. */
async function follow() {
  const bundle = new MemoryBundle(editionOf(60));
  const engine = bundle.engine();
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const edition = new QueryObserver(queryClient, editionQuery(engine));
  const list = new QueryObserver(queryClient, feedQuery(engine, EVERYTHING));
  const left = new AbortController();
  onTestFinished(edition.subscribe(() => {}));
  onTestFinished(list.subscribe(() => {}));
  onTestFinished(() => left.abort());
  await vi.waitFor(() => expect(list.getCurrentResult().data?.total).toBe(60));
  const told = vi.fn<() => void>();
  const begin = () => void followEdition({ engine, queryClient }, told, left.signal);
  return { bundle, engine, queryClient, list, told, begin };
}

describe('an edition that is followed', () => {
  it('is told of when it is replaced, and all that is on show is asked anew, each time', async () => {
    const { bundle, engine, queryClient, list, told, begin } = await follow();
    begin();
    // Each needs a file that was not read before.
    const questions = [
      () => engine.findProviders('outlet', 5),
      () => engine.story(storyId.parse('2026/11/02/event-7')),
    ];
    for (const [turn, ask] of questions.entries()) {
      const stories = 40 - 20 * turn;
      bundle.replace(editionOf(stories));
      await ask();
      await vi.waitFor(() => expect(list.getCurrentResult().data?.total).toBe(stories));
      expect(told).toHaveBeenCalledTimes(turn + 1);
      const { queryKey } = editionQuery(engine);
      await vi.waitFor(() =>
        expect(queryClient.getQueryData(queryKey)?.counts.stories).toBe(stories),
      );
    }
  });

  it('takes the place of another that a page was rendered from, without a word', async () => {
    const { engine, queryClient, list, told, begin } = await follow();
    const { queryKey } = editionQuery(engine);
    const edition = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, edition && { ...edition, title: 'Of yesterday' });
    const asked = vi.spyOn(engine, 'page');
    begin();
    await vi.waitFor(() => expect(queryClient.getQueryData(queryKey)?.title).toBe('Proof'));
    expect(asked).toHaveBeenCalledOnce();
    expect(list.getCurrentResult().data?.total).toBe(60);
    expect(told).not.toHaveBeenCalled();
  });

  it('is not asked anew where it is the same', async () => {
    const { engine, queryClient, told, begin } = await follow();
    const asked = [vi.spyOn(engine, 'page'), vi.spyOn(queryClient, 'invalidateQueries')];
    begin();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const spy of [...asked, told]) expect(spy).not.toHaveBeenCalled();
  });
});
