import { providerId, topicId, type ProviderId, type TopicId } from '../../bundle/ids.ts';
import { SORTS, type Day, type Query, type Sort } from '../../engine/query.ts';
import { cleanWords, readWords } from './words.ts';

/** What the address says: the question that a page asks of the edition. */
export type View = Query;

/** A parameter of the address that could not be understood, and was dropped. */
export interface ViewProblem {
  readonly parameter: string;
  readonly value: string;
}

/**
 * What a page expects of its address: which orders it knows, and which needs no saying while there
 * are no words. With words it is by relevance, on pages that know that order.
 */
export interface ViewRules {
  readonly sorts: readonly Sort[];
  readonly defaultSort: Sort;
}

export const FEED_RULES: ViewRules = { sorts: SORTS, defaultSort: 'newest' };
export const TIMELINE_RULES: ViewRules = { sorts: ['oldest', 'newest'], defaultSort: 'oldest' };

/** The parameters of a view that stand in the query string, in the order in which they are written. */
const PARAMETERS = ['q', 'provider', 'without', 'type', 'from', 'to', 'sort', 'listed'] as const;

/**
 * Reads a view from the query string. What cannot be read becomes nothing and is reported, so that
 * `formatView(parseView(x))` is the canonical form of any `x`.
 */
export function parseView(
  search: URLSearchParams,
  rules: ViewRules = FEED_RULES,
  topic?: TopicId,
): { view: View; problems: readonly ViewProblem[] } {
  const problems: ViewProblem[] = [];
  const drop = (parameter: string, value: string) => void problems.push({ parameter, value });
  const read = <T>(parameter: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = search.get(parameter);
    if (value === null) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) drop(parameter, value);
    return parsed;
  };

  const { words, cut } = readWords(search.get('q') ?? '');
  if (cut !== undefined) drop('q', cut);
  const without = readProviders(search.get('without'), (value) => drop('without', value));
  const providers = readProviders(search.get('provider'), (value) =>
    drop('provider', value),
  ).filter((id) => !without.includes(id));
  const type = read('type', (value) =>
    value === 'article' || value === 'video' ? value : undefined,
  );
  const [from, to] = inOrder(read('from', readDay), read('to', readDay));
  const sort = read('sort', (value) =>
    rules.sorts.find((known) => known === value && (known !== 'relevance' || words !== undefined)),
  );
  const listed = read('listed', (value) => (value === '1' ? true : undefined));
  return {
    view: {
      ...(words !== undefined && { words }),
      ...(topic !== undefined && { topic }),
      providers,
      without,
      ...(type !== undefined && { type }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      sort: sortOf(sort, rules, words),
      listed: listed ?? false,
    },
    problems,
  };
}

/** The query string of a view, defaults left out: `?provider=a.example&sort=heat`, or nothing. */
export function formatView(view: View, rules: ViewRules = FEED_RULES): string {
  const words = cleanWords(view.words);
  const sort = sortOf(view.sort, rules, words);
  const values: Record<(typeof PARAMETERS)[number], string | undefined> = {
    q: words,
    provider: view.providers.join(',') || undefined,
    without: view.without.join(',') || undefined,
    type: view.type,
    from: view.from,
    to: view.to,
    sort: sort === defaultSortOf(rules, words) ? undefined : sort,
    listed: view.listed ? '1' : undefined,
  };
  const written = PARAMETERS.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : `${name}=${encode(value)}`;
  });
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** Commas and colons may stand in a query as they are (RFC 3986, 3.4), and read better so. */
function encode(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%20', '+');
}

/** The order that needs no saying. */
export function defaultSortOf({ sorts, defaultSort }: ViewRules, words: string | undefined): Sort {
  return words !== undefined && sorts.includes('relevance') ? 'relevance' : defaultSort;
}

/** The order that holds where one was asked for: without words none is by relevance. */
export function sortOf(asked: Sort | undefined, rules: ViewRules, words: string | undefined): Sort {
  if (asked === undefined || (asked === 'relevance' && words === undefined)) {
    return defaultSortOf(rules, words);
  }
  return asked;
}

/** The part of a view that follows the reader from a list into a story. */
export function articleFilterOf(view: View): View {
  return {
    providers: view.providers,
    without: view.without,
    ...(view.type !== undefined && { type: view.type }),
    listed: false,
    sort: TIMELINE_RULES.defaultSort,
  };
}

/** Filters that hold something back; the topic, the words and the order do not count. */
export function activeFilters(view: View): number {
  return (
    view.providers.length +
    view.without.length +
    Number(view.type !== undefined) +
    Number(view.from !== undefined || view.to !== undefined) +
    Number(view.listed)
  );
}

/** Whether the view picks something out, by words or by filters; a topic is a place of its own. */
export function isNarrowed(view: View): boolean {
  return view.words !== undefined || activeFilters(view) > 0;
}

export function parseTopic(slug: string | undefined): TopicId | undefined {
  return topicId.safeParse(slug).data;
}

function readProviders(value: string | null, drop: (value: string) => void): ProviderId[] {
  const ids = new Set<ProviderId>();
  for (const part of value?.split(',') ?? []) {
    const name = part
      .trim()
      .toLowerCase()
      .replace(/^www\./, '');
    if (name === '') continue;
    const parsed = providerId.safeParse(name);
    if (parsed.success) ids.add(parsed.data);
    else drop(part);
  }
  return [...ids].sort();
}

function readDay(value: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== value
    ? undefined
    : value;
}

function inOrder(from: Day | undefined, to: Day | undefined): [Day | undefined, Day | undefined] {
  return from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
}
