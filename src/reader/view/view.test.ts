import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerId, type ProviderId } from '../../bundle/ids.ts';
import { firstPageSize, SORTS } from '../../engine/query.ts';
import { firstQuestion } from '../../engine/read-ahead.ts';
import { activeFilters, articleFilterOf, FEED_RULES, formatView, parseView } from './view.ts';
import { isNarrowed, sortOf, TIMELINE_RULES, type View, type ViewRules } from './view.ts';
import { cleanWords, MOST_WORDS } from './words.ts';

const read = (search: string, rules?: ViewRules) => parseView(new URLSearchParams(search), rules);
const plain: View = { providers: [], without: [], listed: false, sort: 'newest' };

const domain = fc
  .domain()
  .map((name) => providerId.parse(name.toLowerCase().replace(/^www\./, '')));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '"', '+', '&', ':', '\ud83d', '\ude00', '\0', 'é') }),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

// oxlint-disable oxc/no-map-spread -- absent fields must be absent, not undefined
/** Any view as `parseView` gives it: providers sorted, none in both lists, days in order. */
const view: fc.Arbitrary<View> = fc
  .record({
    names: fc.uniqueArray(fc.tuple(domain, fc.boolean()), {
      selector: ([name]) => name,
      maxLength: 6,
    }),
    type: optional(fc.constantFrom('article' as const, 'video' as const)),
    days: fc.tuple(optional(day), optional(day)),
    listed: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    words: optional(typed).map(cleanWords),
  })
  .map(({ names, type, days: [a, b], listed, sort, words }) => {
    const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
    const chosen = (wanted: boolean): ProviderId[] =>
      names.flatMap(([name, included]) => (included === wanted ? [name] : [])).sort();
    return {
      ...(words !== undefined && { words }),
      providers: chosen(true),
      without: chosen(false),
      ...(type !== undefined && { type }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      listed,
      sort,
    };
  });

describe('the view in an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(FEED_RULES, TIMELINE_RULES), (wanted, rules) => {
        const sort = rules.sorts.find((known) => known === wanted.sort);
        const known = { ...wanted, sort: sortOf(sort, rules, wanted.words) };
        const back = read(formatView(known, rules), rules);
        expect(back).toEqual({ view: known, problems: [] });
      }),
    );
  });

  it('is what the engine reads ahead for it', () => {
    fc.assert(
      fc.property(view, (wanted) => {
        const known = { ...wanted, sort: sortOf(wanted.sort, FEED_RULES, wanted.words) };
        const asked = firstQuestion(formatView(known));
        const page = { method: 'page', query: known, offset: 0, limit: firstPageSize(known) };
        // A page without any brings its list along.
        expect(asked).toEqual(formatView(known) ? page : undefined);
      }),
    );
  });

  it('has one canonical form, whatever was typed', () => {
    const value = fc.oneof(
      fc.string(),
      domain,
      day,
      typed,
      fc.constantFrom('video', 'heat', '1', 'a.example,b.example'),
    );
    const name = fc.constantFrom(
      'q',
      'provider',
      'without',
      'type',
      'from',
      'to',
      'sort',
      'listed',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const once = formatView(parseView(new URLSearchParams(pairs)).view);
        const again = read(once);
        expect(again.problems).toEqual([]);
        expect(formatView(again.view)).toBe(once);
      }),
    );
  });

  it('never throws over garbage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (garbage) => {
        expect(read(garbage).view.sort).toBeDefined();
      }),
    );
  });

  it('leaves defaults out, and commas readable', () => {
    expect(formatView(plain)).toBe('');
    const some = read('?sort=newest&provider=b.example,a.example&listed=0').view;
    expect(formatView(some)).toBe('?provider=a.example,b.example');
    expect(formatView({ ...plain, sort: 'oldest' }, TIMELINE_RULES)).toBe('');
  });

  it.each([
    ['provider=WWW.Tidewatch.example,,tidewatch.example', { providers: ['tidewatch.example'] }],
    ['provider=a.example&without=a.example', { providers: [], without: ['a.example'] }],
    ['from=2026-11-30&to=2026-11-01', { from: '2026-11-01', to: '2026-11-30' }],
    ['from=2024-02-29', { from: '2024-02-29' }],
  ])('reads %s as it is meant', (search, expected) => {
    expect(read(search)).toEqual({ view: { ...plain, ...expected }, problems: [] });
  });

  it.each([
    ['from=2026-02-29', { parameter: 'from', value: '2026-02-29' }],
    ['type=podcast', { parameter: 'type', value: 'podcast' }],
    ['listed=yes', { parameter: 'listed', value: 'yes' }],
    ['provider=not%20a%20domain', { parameter: 'provider', value: 'not a domain' }],
    ['sort=', { parameter: 'sort', value: '' }],
    ['sort=relevance', { parameter: 'sort', value: 'relevance' }],
  ])('drops %s and says so', (search, problem) => {
    expect(read(search)).toEqual({ view: plain, problems: [problem] });
  });

  it.each([
    ['q=', undefined],
    ['q=%20%0a+', undefined],
    ['q=++kelp%0Afarms%09', 'kelp farms'],
    ['q=caf%C3%A9+%22sea+ice%22+-tram', 'café "sea ice" -tram'],
    ['q=%ED%A0%80', '\ufffd\ufffd\ufffd'],
  ])('reads the words of %s', (search, words) => {
    const { view, problems } = read(search);
    expect(view.words).toBe(words);
    expect(problems).toEqual([]);
  });

  it('writes words so that they can be read', () => {
    const view: View = { ...plain, words: 'topic:oceans "sea ice" a+b', sort: 'relevance' };
    expect(formatView(view)).toBe('?q=topic:oceans+%22sea+ice%22+a%2Bb');
    expect(formatView({ ...view, words: 'half \ud83d' })).toBe('?q=half+%EF%BF%BD');
  });

  it('cuts words that are too long between two characters, and says so', () => {
    const long = `${'x'.repeat(MOST_WORDS - 1)}😀 and more`;
    const { view, problems } = read(`q=${encodeURIComponent(long)}`);
    expect(view.words).toBe('x'.repeat(MOST_WORDS - 1));
    expect(problems).toEqual([{ parameter: 'q', value: '😀 and more' }]);
  });

  it('goes by relevance where there are words, by time where there are none, and is told otherwise', () => {
    expect(read('q=kelp').view.sort).toBe('relevance');
    expect(read('q=kelp&sort=newest').view.sort).toBe('newest');
    expect(read('sort=relevance').view.sort).toBe('newest');
    expect(read('q=kelp&sort=relevance').problems).toEqual([]);
    expect(formatView({ ...plain, sort: 'relevance' })).toBe('');
    expect(formatView({ ...plain, words: 'kelp', sort: 'newest' })).toBe('?q=kelp&sort=newest');
    expect(read('q=kelp', TIMELINE_RULES).view.sort).toBe('oldest');
  });

  it('knows only the orders of its page', () => {
    expect(read('sort=heat', TIMELINE_RULES).problems).toEqual([
      { parameter: 'sort', value: 'heat' },
    ]);
  });
});

describe('what follows the reader into a story', () => {
  it('is which articles count, and nothing else', () => {
    const from = read(
      'q=kelp&provider=a.example&type=video&from=2026-11-01&listed=1&sort=heat',
    ).view;
    expect(formatView(articleFilterOf(from), TIMELINE_RULES)).toBe(
      '?provider=a.example&type=video',
    );
  });
});

describe('the number of active filters', () => {
  it('counts dates once, and neither the words nor the order', () => {
    expect(activeFilters(read('q=kelp&from=2026-11-01&to=2026-11-02&sort=heat').view)).toBe(1);
    expect([read('q=kelp'), read('sort=heat')].map(({ view }) => isNarrowed(view))).toEqual([
      true,
      false,
    ]);
    expect(
      activeFilters(read('provider=a.example,b.example&without=c.example&listed=1').view),
    ).toBe(4);
  });
});
