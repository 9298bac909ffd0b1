import type { Engine } from './answers.ts';
import { question, type Question } from './protocol.ts';
import { EVERYTHING, firstPageSize } from './query.ts';
import { answer } from './serve.ts';

/** Parameters that say what they mean as a query does. */
const PLAIN = new Set(['type', 'from', 'to', 'sort']);

/** Parameters that make another list of one: what others write behind addresses does not. */
const NARROWING = new Set(['q', 'provider', 'without', 'listed', ...PLAIN]);

/** Pages that show a list, and of what. */
const LIST = /^(?:search|(topic|provider)\/([^/]+))?$/;

function idsIn(parameters: URLSearchParams, name: string): readonly string[] {
  return parameters.get(name)?.split(',').sort() ?? [];
}

function listOf(path: string, parameters: URLSearchParams): unknown {
  const [whole, place, id] = LIST.exec(path) ?? [];
  const words = parameters.get('q') ?? undefined;
  // Without words there is nothing to search for; the lists of all and of topics come with their pages.
  const asks = place === 'provider' || [...parameters.keys()].some((name) => NARROWING.has(name));
  if (whole === undefined || !asks || (whole === 'search' && words === undefined)) return undefined;
  const query = {
    ...EVERYTHING,
    ...(words !== undefined && { words, sort: 'relevance' as const }),
    ...(place === 'topic' && { topic: id }),
    providers: place === 'provider' ? [id] : idsIn(parameters, 'provider'),
    without: place === 'provider' ? [] : idsIn(parameters, 'without'),
    listed: parameters.get('listed') === '1',
    ...Object.fromEntries([...parameters].filter(([name]) => PLAIN.has(name))),
  };
  return { method: 'page', query, offset: 0, limit: firstPageSize({ words }) };
}

/**
 * What a page of the reader asks first, by its address. Of an address that the reader would write
 * otherwise it may be nothing, or something else than the page asks: nobody hears the answer.
 *
 * @param address below that of the site: `story/2026/11/22/tram`, `search?q=ferry`, `?type=video`
 * @throws URIError for a story's that is no address
 */
export function firstQuestion(address: string): Question | undefined {
  const { pathname, searchParams } = new URL(address, 'https://site.example/');
  const path = pathname.replaceAll(/^\/|\/$/g, '');
  const [, story] = /^story\/(.+)/.exec(path) ?? [];
  const asked =
    story === undefined
      ? listOf(path, searchParams)
      : { method: 'story', address: decodeURIComponent(story) };
  return question.safeParse(asked).data;
}

/** Answers what a page asks first to nobody, so that what it takes is there when the page has its code. */
export async function readAhead(engine: Engine, address: string): Promise<void> {
  const asked = firstQuestion(address);
  if (asked) await answer(engine, asked);
}
