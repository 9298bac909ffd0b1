import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryBundle } from './memory-bundle.testing.ts';
import { NaiveEngine } from './naive-engine.testing.ts';
import { anyEditionAndQueries } from './random-edition.testing.ts';
import type { Slot } from './answers.ts';
import type { Query } from './query.ts';

const WHOLE = { offset: 0, limit: 1_000 };
const A_FEW = 4;

/** The cards of a page; what is marked in them is another test's. */
function cardsOf(slots: readonly Slot[]) {
  return slots.map((slot) => {
    if (!('card' in slot)) return slot.failure;
    const { match: _match, ...card } = slot.card;
    return card;
  });
}

/** An order that the words of a query have made is not one that filtering can tell. */
function inOneOrder<Card extends object>(cards: readonly Card[]): Card[] {
  const idOf = (card: Card): string => ('id' in card ? String(card.id) : '');
  return cards.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

// Some hundred bundles are encoded and read, on machines that may be busy.
describe('an engine, compared to filtering arrays of stories', { timeout: 60_000 }, () => {
  it('lists the same stories with the same leads, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(anyEditionAndQueries, async ({ edition, scale, queries }) => {
        const engine = new MemoryBundle(edition, scale).engine();
        for (const query of queries) {
          const page = await engine.page(query, WHOLE);
          const expected = new NaiveEngine(edition).feed(query);
          const ranked = query.sort === 'relevance' && query.words !== undefined;
          const ordered = (cards: readonly object[]) => (ranked ? inOneOrder(cards) : cards);
          expect(page).toMatchObject({ total: expected.length, exact: true });
          expect(ordered(cardsOf(page.slots))).toEqual(ordered(expected));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyEditionAndQueries, async ({ edition, scale, queries }) => {
        const engine = new MemoryBundle(edition, scale).engine();
        for (const query of queries) {
          const facets = await engine.facets(query);
          expect(facets).toEqual(new NaiveEngine(edition).facets(query, facets));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('cuts an answer into pages without a gap or a repetition', async () => {
    const pagesOf = async (bundle: MemoryBundle, query: Query): Promise<Slot[]> => {
      const engine = bundle.engine();
      const slots: Slot[] = [];
      for (let offset = 0; ; offset += A_FEW) {
        const page = await engine.page(query, { offset, limit: A_FEW });
        slots.push(...page.slots);
        if (offset >= page.total) return slots;
      }
    };
    await fc.assert(
      fc.asyncProperty(anyEditionAndQueries, async ({ edition, scale, queries }) => {
        const bundle = new MemoryBundle(edition, scale);
        for (const query of queries) {
          const whole = await bundle.engine().page(query, WHOLE);
          expect(await pagesOf(bundle, query)).toEqual(whole.slots);
        }
      }),
      { numRuns: 40 },
    );
  });
});
