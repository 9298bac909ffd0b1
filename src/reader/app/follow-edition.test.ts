import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { storyId } from '../../bundle/ids.ts';
import { BundleProblem } from '../../bundle/problems.ts';
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
  await waitFor(() => expect(list.getCurrentResult().data?.total).toBe(60));
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
      await waitFor(() => expect(list.getCurrentResult().data?.total).toBe(stories));
      expect(told).toHaveBeenCalledTimes(turn + 1);
      const { queryKey } = editionQuery(engine);
      await waitFor(() => expect(queryClient.getQueryData(queryKey)?.counts.stories).toBe(stories));
    }
  });

  it('takes the place of another that a page was rendered from, without a word', async () => {
    const { engine, queryClient, list, told, begin } = await follow();
    const { queryKey } = editionQuery(engine);
    const edition = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, edition && { ...edition, title: 'Of yesterday' });
    const asked = vi.spyOn(engine, 'page');
    begin();
    await waitFor(() => expect(queryClient.getQueryData(queryKey)?.title).toBe('Proof'));
    expect(asked).toHaveBeenCalledOnce();
    expect(list.getCurrentResult().data?.total).toBe(60);
    expect(told).not.toHaveBeenCalled();
  });

  describe('without a connection', () => {
    /** A page of an edition that is not the one that the engine finds now. */
    async function followOffline() {
      const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      onTestFinished(() => onLine.mockRestore());
      const { bundle, engine, queryClient, begin } = await follow();
      const { queryKey } = editionQuery(engine);
      const edition = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, edition && { ...edition, title: 'Of yesterday' });
      const title = () => queryClient.getQueryData(queryKey)?.title;
      return { bundle, engine, title, begin };
    }

    it('gives way to another that was kept', async () => {
      const { title, begin } = await followOffline();
      begin();
      await waitFor(() => expect(title()).toBe('Proof'));
    });

    it('stays where files of the other never came, until there is a connection', async () => {
      const { engine, title, begin } = await followOffline();
      const page = vi
        .spyOn(engine, 'page')
        .mockRejectedValue(new BundleProblem('unreachable', 'cards/a.json', 'no answer came'));
      begin();
      await waitFor(() => expect(page).toHaveBeenCalled());
      await expect(page.mock.results[0]?.value).rejects.toThrow('no answer came');
      expect(title()).toBe('Of yesterday');
      page.mockRestore();
      await waitFor(() => {
        window.dispatchEvent(new Event('online'));
        expect(title()).toBe('Proof');
      });
    });
  });

  it('is not asked anew where it is the same', async () => {
    const { engine, queryClient, told, begin } = await follow();
    const asked = [vi.spyOn(engine, 'page'), vi.spyOn(queryClient, 'invalidateQueries')];
    begin();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const spy of [...asked, told]) expect(spy).not.toHaveBeenCalled();
  });
});
