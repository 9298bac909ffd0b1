import { cleanup, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { hardCoded, sayings, speakPseudo } from '../../../tests/support/pseudo-locale.ts';
import { memoryStorage, renderApp } from '../../../tests/support/render-app.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { aStory } from '../../../tests/support/stories.ts';
import { providerId } from '../../bundle/ids.ts';
import { EVERYTHING } from '../../engine/query.ts';
import { createLibrary } from '../library/create-library.ts';
import { sayIn } from './messages.ts';

// The app as it is, in a language that no one speaks: each message of the catalogues in brackets.
// Dates and numbers are Greek, so that Latin letters outside of brackets are either words of
// stories, providers and topics, or words that no translation would reach.

const engine = sampleEngine();
let edition = '';
let story = '';

beforeAll(async () => {
  sayIn('el', speakPseudo);
  const { slots } = await engine.page(EVERYTHING, { offset: 0, limit: 200 });
  const cards = slots.flatMap((slot) => ('card' in slot ? [slot.card] : []));
  const stories = await Promise.all(cards.map(({ id }) => engine.story(id)));
  const providers = await engine.providers(EVERYTHING);
  const northline = await engine.provider(providerId.parse('northline.example'));
  const kept = [await engine.edition(), northline, cards, stories, providers, aStory()];
  edition = [...textsIn(kept)].join('\n');
  const [most] = cards.toSorted((a, b) => b.providers - a.providers);
  story = most?.id ?? '';
});

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member);
  }
}

const saved = memoryStorage(
  [{ id: aStory().id, savedAt: 1_790_000_000, story: aStory() }],
  [{ id: 'a', name: 'Night buses', address: '/search?q=night', savedAt: 1 }],
);

/** The app at an address, once nothing is on its way. */
async function open(address: string) {
  const library = createLibrary(saved);
  const app = renderApp(address, { engine, library, patience: 2_000 });
  await screen.findAllByRole('heading', { level: 1 });
  await settled(app);
  return app;
}

async function settled({ parts: { queryClient } }: ReturnType<typeof renderApp>): Promise<void> {
  await waitFor(() => {
    expect(queryClient.isFetching()).toBe(0);
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  });
}

const PAGES = [
  ['/', 'front page'],
  ['/?provider=northline.example&type=article&listed=1&from=2026-11-01', 'filtered feed'],
  ['/?from=1990-01-01&to=1990-01-02&sort=nonsense', 'feed without stories'],
  ['/topic/climate', 'topic'],
  ['/topic/no-such', 'unknown topic'],
  ['/provider/northline.example', 'provider'],
  ['/provider/no-such.example', 'unknown provider'],
  ['/search', 'search'],
  ['/search?q=ice', 'results of a search'],
  ['/search?q=icee+provider:', 'results that may surprise'],
  ['/saved', 'saved stories'],
  ['/saved?provider=northline.example', 'saved stories under a filter'],
  ['/settings', 'settings'],
  ['/about', 'about the edition'],
  ['/story/2026/01/01/no-such', 'missing story'],
  ['/no/such/page', 'missing page'],
] as const;

describe('no text is outside of the catalogues', () => {
  it.each(PAGES)('at %s, the %s', async (address) => {
    await open(address);
    // Some say back what the address asks for.
    expect(hardCoded(`${edition}\n${address}`)).toEqual([]);
    // Where nothing of the catalogues is said, nothing was looked at.
    expect(sayings().some((text) => text.includes('⟦'))).toBe(true);
  });

  it('on the page of a story, whole and filtered', async () => {
    await open(`/story/${story}`);
    expect(hardCoded(edition)).toEqual([]);
    cleanup();
    await open(`/story/${story}?type=video&provider=northline.example`);
    expect(hardCoded(edition)).toEqual([]);
  });

  it('in the palette, the list of keys and the suggestions of a search', async () => {
    const app = await open('/search');
    await app.user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('dialog');
    await app.user.keyboard('ice');
    await settled(app);
    expect(hardCoded(`${edition}\nice`)).toEqual([]);
    await app.user.keyboard('{Escape}{Escape}');
    await app.user.keyboard('?');
    await screen.findByRole('dialog');
    await app.user.keyboard('{Escape}');
    const box = document.querySelector('input[type="search"]');
    if (!box) throw new Error('there is no box to search in');
    await app.user.type(box, 'provider:n');
    await screen.findAllByRole('option');
    await settled(app);
    expect(hardCoded(`${edition}\nNight buses\nprovider:n`)).toEqual([]);
  });
});
