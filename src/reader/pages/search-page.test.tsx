import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { cardEngine, type CardEngineOptions } from '../../../tests/support/card-engine.ts';
import { cardOn } from '../../../tests/support/cards.ts';
import { memoryStorage, renderApp } from '../../../tests/support/render-app.tsx';
import { anId, aStory } from '../../../tests/support/stories.ts';
import type { Query } from '../../engine/query.ts';
import { createLibrary } from '../library/create-library.ts';
import type { LibraryStorage } from '../library/library-storage.ts';
import type { SavedSearch } from '../library/library.ts';

const CARDS = [
  cardOn(21, 'kelp-farms', { title: 'Kelp farms are cooling the bays' }),
  cardOn(20, 'kelp-eaters', { title: 'Who eats kelp' }),
];
const seaweed: SavedSearch = { id: 'a', name: 'Seaweed', address: '/search?q=kelp', savedAt: 1 };
const bays: SavedSearch = { id: 'b', name: 'Bays', address: '/search?q=bays', savedAt: 2 };

interface Options extends CardEngineOptions {
  readonly storage?: LibraryStorage;
}

function open(at: string, { storage = memoryStorage(), ...options }: Options = {}) {
  const library = createLibrary(storage);
  const app = renderApp(at, { engine: cardEngine(CARDS, options), library });
  const address = () => `${app.router.state.location.pathname}${app.router.state.location.search}`;
  return { ...app, library, address };
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the page of results', () => {
  it('shows what answers to the words of its address, and is named after them', async () => {
    open('/search?q=kelp+farms');
    await heading('Search: kelp farms');
    const feed = await screen.findByRole('feed', { name: 'Results for kelp farms' });
    expect(within(feed).getAllByRole('article')).toHaveLength(1);
    await waitFor(() => expect(document.title).toBe('Search: kelp farms · The Card Edition'));
    expect(within(feed).getAllByText(/kelp|farms/i, { selector: 'mark' })).toHaveLength(2);
    await screen.findByRole('combobox', { name: 'Order' });
    expect(await axe(document.body)).toEqual([]);
  });

  it('orders by relevance unless it is told otherwise', async () => {
    const asked: Query[] = [];
    const { user, address } = open('/search?q=kelp', { onPage: (query) => asked.push(query) });
    const order = await screen.findByRole('combobox', { name: 'Order' });
    expect(order).toHaveDisplayValue('Most relevant');
    await user.selectOptions(order, 'Newest first');
    await waitFor(() => expect(address()).toBe('/search?q=kelp&sort=newest'));
    await waitFor(() => expect(asked.at(-1)?.sort).toBe('newest'));
  });

  it('says what may have been meant, and how words were understood', async () => {
    const { user, address } = open('/search?q=kelp&type=article', {
      notes: {
        didYouMean: 'kelp farms',
        ranked: 256,
        remarks: [
          { kind: 'as-words', text: 'type:pod' },
          { kind: 'whole-word', word: 'a' },
          { kind: 'too-many', used: 32, given: 40 },
        ],
      },
    });
    const notes = within(await screen.findByRole('note'));
    expect(notes.getByText(/^“type:pod” cannot be read as a filter/)).toBeVisible();
    expect(notes.getByText(/^“a” is too short/)).toBeVisible();
    expect(notes.getByText('Of the 40 words, the first 32 were looked for.')).toBeVisible();
    expect(notes.getByText(/^The newest 256 matches are ranked/)).toBeVisible();
    await user.click(notes.getByRole('link', { name: 'kelp farms' }));
    await waitFor(() => expect(address()).toBe('/search?q=kelp+farms&type=article'));
  });

  it('names the words that found nothing, and leads to the list without them', async () => {
    const { user, address } = open('/search?q=qwzx&type=article');
    expect(
      await screen.findByText('Nothing answers to “qwzx” and passes all of these filters.'),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: /^Without the words there are 2/ }));
    await waitFor(() => expect(address()).toBe('/?type=article'));
  });

  it.each(['<b>x</b>', '"', '((((', '-', 'OR OR', '\u202eabc', '🦑'.repeat(400), 'a\u0000b'])(
    'stands for any words: %j',
    async (words) => {
      open(`/search?q=${encodeURIComponent(words)}`);
      await heading(`Search: ${words}`.trim());
      expect(await screen.findByRole('heading', { name: 'No stories here' })).toBeVisible();
    },
  );

  it('tells the engine what is saved and read where the words speak of it', async () => {
    const asked: Query[] = [];
    const story = aStory({ id: anId('2026/11/21/kelp-farms') });
    const storage = memoryStorage([{ id: story.id, savedAt: 1, story }]);
    open('/search?q=is:saved', { storage, onPage: (query) => asked.push(query) });
    await waitFor(() => expect(asked.at(-1)?.mine).toEqual({ saved: [story.id], read: [] }));
  });
});

describe('without words', () => {
  it('shows how to begin', async () => {
    const { user, address } = open('/search');
    await heading('Search');
    expect(await screen.findByRole('link', { name: 'Cities' })).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Saved searches' })).toBeNull();
    expect(await axe(document.body)).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'kelp OR coral' }));
    await waitFor(() => expect(address()).toBe('/search?q=kelp+OR+coral'));
  });
});

describe('saved searches', () => {
  it('are given a name on the page of results, with their filters', async () => {
    const { user, library } = open('/search?q=kelp&type=article');
    await user.click(await screen.findByRole('button', { name: 'Save this search' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveValue('kelp');
    expect(name).toHaveFocus();
    await user.keyboard('All of it{Enter}');
    expect(await screen.findByText('Saved as “All of it”', { selector: 'p' })).toBeVisible();
    expect([...library.state().searches.values()]).toMatchObject([
      { name: 'All of it', address: '/search?q=kelp&type=article' },
    ]);
  });

  it('are not kept on second thoughts, and the focus goes back', async () => {
    const { user, library } = open('/search?q=kelp');
    await user.click(await screen.findByRole('button', { name: 'Save this search' }));
    await user.keyboard('{Escape}');
    const button = await screen.findByRole('button', { name: 'Save this search' });
    expect(button.parentElement).toHaveFocus();
    expect(library.state().searches.size).toBe(0);
  });

  it('are named after the words on show, where those become others meanwhile', async () => {
    const { user, router } = open('/search?q=kelp');
    await user.click(await screen.findByRole('button', { name: 'Save this search' }));
    const name = screen.getByRole('textbox', { name: 'Name' });
    await act(() => router.navigate('/search?q=bays'));
    await heading('Search: bays');
    expect(name).toHaveValue('bays');
    await user.clear(name);
    expect(name).toHaveValue('');
    await user.type(name, 'My own');
    await act(() => router.navigate('/search?q=kelp'));
    await heading('Search: kelp');
    expect(name).toHaveValue('My own');
  });

  it('are said not to be kept where the browser cannot', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { user } = open('/search?q=kelp', { storage: { ...memoryStorage(), putSearch: full } });
    await user.click(await screen.findByRole('button', { name: 'Save this search' }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/could not keep that search/)).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Save this search' })).toBeVisible();
  });

  it.each(['/search', '/saved'])('are listed on %s, the latest first', async (at) => {
    open(at, { storage: memoryStorage([], [seaweed, bays]) });
    const section = within(await screen.findByRole('region', { name: 'Saved searches' }));
    expect(section.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Bays',
      'Seaweed',
    ]);
    expect(section.getByRole('link', { name: 'Bays' })).toHaveAttribute('href', '/search?q=bays');
  });

  it('that are many leave room for what follows, until all are asked for', async () => {
    onTestFinished(() => history.replaceState(null, ''));
    const many = Array.from({ length: 30 }, (_, n) => ({ ...bays, id: `${n}`, name: `Bay ${n}` }));
    const storage = memoryStorage([], many);
    const { user, unmount } = open('/saved', { storage });
    const region = () => screen.findByRole('region', { name: 'Saved searches' });
    expect(within(await region()).getAllByRole('link')).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'Show all 30' }));
    expect(within(await region()).getAllByRole('link')).toHaveLength(30);
    expect(screen.getByRole('link', { name: 'Bay 12' })).toHaveFocus();
    // Back finds them as they were.
    unmount();
    open('/saved', { storage });
    expect(within(await region()).getAllByRole('link')).toHaveLength(30);
  });

  it('are renamed in their place', async () => {
    const { user, library } = open('/search', { storage: memoryStorage([], [seaweed]) });
    await user.click(await screen.findByRole('button', { name: 'Rename' }));
    await user.keyboard('Kelp{Enter}');
    expect(await screen.findByRole('link', { name: 'Kelp' })).toBeVisible();
    expect(library.state().searches.get(seaweed.id)).toEqual({ ...seaweed, name: 'Kelp' });
    expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus();
  });

  it('are removed with a way back, and the focus goes on', async () => {
    const { user } = open('/search', { storage: memoryStorage([], [seaweed, bays]) });
    const section = within(await screen.findByRole('region', { name: 'Saved searches' }));
    const [remove] = section.getAllByRole('button', { name: 'Remove' });
    if (remove) await user.click(remove);
    await waitFor(() => expect(section.getByRole('link', { name: 'Seaweed' })).toHaveFocus());
    expect(section.queryByRole('link', { name: 'Bays' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await section.findByRole('link', { name: 'Bays' })).toBeVisible();
  });
});
