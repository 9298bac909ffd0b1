import workerUrl from 'virtual:engine-worker';
import type { Engine, Page } from '../../../src/engine/answers.ts';
import { createEngineClient } from '../../../src/engine/client.ts';
import { openMessage } from '../../../src/engine/open-message.ts';
import { EVERYTHING, type Query } from '../../../src/engine/query.ts';
import { providerId, topicId } from '../../../src/bundle/ids.ts';
import { daysOf, RESULTS, type EarlySearcher, type FilterCase } from './searcher.ts';

const RANGE = { offset: 0, limit: RESULTS };
/** As many stories as a feed of the app asks for. */
const FRONT = { offset: 0, limit: 24 };

/** Our engine in its worker, as the app starts it. */
export function startEngine(base: string): Engine {
  const worker = new Worker(workerUrl, { type: 'module' });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(openMessage(new URL(base, location.href).href));
  return createEngineClient(worker);
}

function titlesOf({ slots }: Page): string[] {
  return slots.flatMap((slot) => ('card' in slot ? [slot.card.title] : []));
}

function queryOf({ provider, topic, month }: FilterCase): Query {
  return {
    ...EVERYTHING,
    ...(provider !== undefined && { providers: [providerId.parse(provider)] }),
    ...(topic !== undefined && { topic: topicId.parse(topic.toLowerCase()) }),
    ...(month !== undefined && daysOf(month)),
  };
}

export async function open(base: string): Promise<EarlySearcher> {
  const engine = startEngine(base);
  const ask = (words: string): Promise<Page> =>
    engine.page({ ...EVERYTHING, words, sort: 'relevance' }, RANGE);
  return {
    search: async (words, tolerant) => {
      const page = await ask(words);
      const meant = page.search?.didYouMean;
      const followed = tolerant && page.slots.length === 0 && meant !== undefined;
      return { titles: titlesOf(followed ? await ask(meant) : page) };
    },
    front: async () => ({ titles: titlesOf(await engine.page(EVERYTHING, FRONT)) }),
    first: async (filter) => ({ titles: titlesOf(await engine.page(queryOf(filter), RANGE)) }),
    filter: async (filter) => {
      const begin = performance.now();
      const query = queryOf(filter);
      const page = await engine.page(query, RANGE);
      const firstMs = performance.now() - begin;
      const [{ topics }, facets] = await Promise.all([engine.edition(), engine.facets(query)]);
      const names = new Map(topics.map(({ id, name }) => [id, name]));
      return {
        titles: titlesOf(page),
        total: facets.total,
        providers: facets.providers.map(({ provider, stories }) => [provider.id, stories]),
        topics: facets.topics.map(({ id, stories }) => [names.get(id) ?? id, stories]),
        firstMs,
      };
    },
  };
}
