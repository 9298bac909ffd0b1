import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { cardEngine, type CardEngineOptions } from '../../../tests/support/card-engine.ts';
import { aProvider, cardOn } from '../../../tests/support/cards.ts';
import { memoryStorage, renderApp } from '../../../tests/support/render-app.tsx';
import { createLibrary } from '../library/create-library.ts';
import { createSettings } from '../library/settings.ts';
import type { AppParts } from './app-parts.ts';

const CARDS = [
  cardOn(21, 'kelp-farms', { title: 'Kelp farms are cooling the bays' }),
  cardOn(20, 'kelp-eaters', { title: 'Who eats kelp' }),
  cardOn(19, 'night-buses', { title: 'Night buses return' }),
];
const PROVIDERS = [aProvider('Northline'), aProvider('Night Wire')];

function open(at: string, options: CardEngineOptions = {}, change: Partial<AppParts> = {}) {
  const engine = cardEngine(CARDS, { providers: PROVIDERS, ...options });
  const app = renderApp(at, { engine, ...change });
  const address = () => `${app.router.state.location.pathname}${app.router.state.location.search}`;
  return { ...app, address };
}

const box = () =>
  within(screen.getByRole('search')).getByLabelText<HTMLInputElement>('Search stories');
/** The box once all that helps in it is there. */
const helped = async () => {
  await screen.findByRole('button', { name: 'How to search' });
  return box();
};
const titles = () =>
  within(screen.getByRole('feed'))
    .getAllByRole('article')
    .map((article) => within(article).getByRole('heading').textContent);

describe('typing into the box', () => {
  it('shows results on their page, in the box that had the focus', async () => {
    const { user, address } = open('/');
    await screen.findByRole('feed');
    const field = box();
    await user.click(field);
    await user.keyboard('kelp');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Search: kelp' })).toBeVisible();
    await waitFor(() =>
      expect(titles()).toEqual(['Kelp farms are cooling the bays', 'Who eats kelp']),
    );
    expect(box()).toBe(field);
    expect(field).toHaveFocus();
    await user.keyboard(' farms');
    await waitFor(() => expect(titles()).toEqual(['Kelp farms are cooling the bays']));
    expect(address()).toBe('/search?q=kelp+farms');
  });

  it('is one step of the history, so that Back leaves the search', async () => {
    const { user, go, address } = open('/?type=article');
    await screen.findByRole('feed');
    await user.click(box());
    for (const [typed, expected] of [
      ['ke', 'q=ke'],
      ['lp', 'q=kelp'],
      [' farms', 'q=kelp+farms'],
    ] as const) {
      await user.keyboard(typed);
      await waitFor(() => expect(address()).toBe(`/search?${expected}&type=article`));
    }
    await go(-1);
    await waitFor(() => expect(address()).toBe('/?type=article'));
    await waitFor(() => expect(box()).toHaveValue(''));
  });

  it('takes the place of the page of results that was still empty', async () => {
    const { user, go, address } = open('/settings');
    await go('/search');
    await screen.findByRole('heading', { level: 1, name: 'Search' });
    await user.type(box(), 'kelp');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    await go(-1);
    await waitFor(() => expect(address()).toBe('/settings'));
  });

  it('begins a step of its own once the box was left', async () => {
    const { user, go, address } = open('/search?q=night');
    await screen.findByRole('feed');
    await user.type(box(), ' buses');
    await waitFor(() => expect(address()).toBe('/search?q=night+buses'));
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.clear(box());
    await user.type(box(), 'kelp');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    await go(-1);
    await waitFor(() => expect(address()).toBe('/search?q=night+buses'));
    await waitFor(() => expect(box()).toHaveValue('night buses'));
  });

  it('searches a list that has words where it is', async () => {
    const { user, address } = open('/topic/cities?q=kelp');
    await screen.findByRole('feed');
    expect(box()).toHaveValue('kelp');
    await user.type(box(), ' farms');
    await waitFor(() => expect(address()).toBe('/topic/cities?q=kelp+farms'));
  });

  it('leaves out an operator that has no value yet, until Enter', async () => {
    const asked = new Set<string | undefined>();
    const { user, address } = open('/search', { onPage: ({ words }) => asked.add(words) });
    await screen.findByRole('heading', { level: 1, name: 'Search' });
    await user.click(box());
    await helped();
    await user.keyboard('kelp -Topic:');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    await user.keyboard('x');
    await waitFor(() => expect(address()).toBe('/search?q=kelp+-Topic:x'));
    expect(asked).not.toContain('kelp -Topic:');
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    await user.keyboard('{Escape}{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=kelp+-Topic:'));
    expect(box()).toHaveValue('kelp -Topic:');
  });

  it('waits for the end of a composition', async () => {
    const asked: (string | undefined)[] = [];
    const { address } = open('/search', { onPage: ({ words }) => asked.push(words) });
    await screen.findByRole('heading', { level: 1, name: 'Search' });
    act(() => box().focus());
    const field = await helped();
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: 'かい' } });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(address()).toBe('/search');
    fireEvent.change(field, { target: { value: '海藻' } });
    fireEvent.compositionEnd(field);
    await waitFor(() => expect(address()).toBe(`/search?q=${encodeURIComponent('海藻')}`));
    expect(asked).not.toContain('かい');
  });

  it('Enter searches at once, also where nothing helps yet', async () => {
    const { user, address } = open('/settings');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await user.type(box(), 'kelp{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=kelp'));
    await user.clear(box());
    await user.type(await helped(), '  night {Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=night'));
    expect(box()).toHaveFocus();
  });

  it('Escape closes the list, then empties the box, then leaves it', async () => {
    const { user, address } = open('/search?q=kelp');
    await screen.findByRole('feed');
    await user.click(box());
    await user.type(await helped(), ' ni');
    await screen.findByRole('listbox');
    await user.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.tab({ shift: true });
    await user.keyboard('ni');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{Escape}');
    expect(box()).toHaveValue('');
    await waitFor(() => expect(address()).toBe('/search'));
    await user.keyboard('{Escape}');
    expect(box()).not.toHaveFocus();
  });
});

describe('keys for the box', () => {
  it('/ goes to it and chooses what stands there', async () => {
    const { user } = open('/search?q=kelp');
    await screen.findByRole('feed');
    await user.keyboard('/');
    expect(box()).toHaveFocus();
    await user.keyboard('night');
    expect(box()).toHaveValue('night');
    await user.keyboard('/');
    expect(box()).toHaveValue('night/');
  });

  it('/ is left alone when the reader switched single keys off', async () => {
    const settings = createSettings();
    settings.set({ shortcuts: 'off' });
    const { user } = open('/', {}, { settings });
    await screen.findByRole('feed');
    expect(box()).not.toHaveAttribute('aria-keyshortcuts');
    await user.keyboard('/');
    expect(document.body).toHaveFocus();
  });
});

describe('suggestions', () => {
  it('complete operators, topics and providers by keys', async () => {
    const { user, address } = open('/search');
    await screen.findByRole('heading', { level: 1 });
    await user.click(box());
    const field = await helped();
    await user.keyboard('prov');
    const option = await screen.findByRole('option', { name: /^provider:/ });
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    await user.keyboard('{Tab}');
    expect(field).toHaveValue('provider:');
    expect(field).toHaveFocus();
    await user.keyboard('ni');
    await screen.findByRole('option', { name: /^Night Wire/ });
    await user.keyboard('{ArrowUp}{Enter}');
    expect(field).toHaveValue('provider:nightwire.example ');
    await user.keyboard('cit');
    await user.click(await screen.findByRole('option', { name: /^Cities/ }));
    expect(field).toHaveValue('provider:nightwire.example topic:cities ');
    expect(field).toHaveFocus();
    await waitFor(() =>
      expect(address()).toBe('/search?q=provider:nightwire.example+topic:cities'),
    );
  });

  it('are none inside of quotes, and none are active before an arrow', async () => {
    const { user, address } = open('/search');
    await screen.findByRole('heading', { level: 1 });
    await user.click(box());
    await helped();
    await user.keyboard('"ni');
    await waitFor(() => expect(address()).toBe('/search?q=%22ni'));
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('" ni');
    await screen.findByRole('listbox');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe('/search?q=%22ni%22+ni'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('start with the saved searches, which they open', async () => {
    const kelp = { id: 'a', name: 'Seaweed', address: '/search?q=kelp&type=article', savedAt: 1 };
    const library = createLibrary(memoryStorage([], [kelp]));
    const { user, address } = open('/', {}, { library });
    await screen.findByRole('feed');
    await user.click(box());
    const group = await screen.findByRole('group', { name: 'Saved searches' });
    await user.click(within(group).getByRole('option', { name: 'Seaweed' }));
    await waitFor(() => expect(address()).toBe(kelp.address));
    await waitFor(() => expect(box()).toHaveValue('kelp'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('the help', () => {
  it('shows the language by examples that can be followed', async () => {
    const { user, address } = open('/');
    await screen.findByRole('feed');
    await user.click(box());
    await user.click(await screen.findByRole('button', { name: 'How to search' }));
    const sheet = await screen.findByRole('dialog', { name: 'How to search' });
    expect(await axe(sheet)).toEqual([]);
    await user.click(within(sheet).getByRole('link', { name: 'ferry -whale' }));
    await waitFor(() => expect(address()).toBe('/search?q=ferry+-whale'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(box()).toHaveValue('ferry -whale'));
  });
});

it('is free of what axe finds, with its list open', async () => {
  const { user } = open('/search');
  await screen.findByRole('heading', { level: 1 });
  await user.click(box());
  await helped();
  await user.keyboard('in');
  await screen.findByRole('listbox');
  expect(await axe(document.body)).toEqual([]);
});
