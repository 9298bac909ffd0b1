import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { cardEngine } from '../../../../tests/support/card-engine.ts';
import { aProvider, cardOn } from '../../../../tests/support/cards.ts';
import { memoryStorage, renderApp } from '../../../../tests/support/render-app.tsx';
import { BundleProblem } from '../../../bundle/problems.ts';
import type { Engine } from '../../../engine/answers.ts';
import { createLibrary } from '../../library/create-library.ts';
import { createSettings } from '../../library/settings.ts';

const CARDS = [
  cardOn(21, 'night-buses', { title: 'Night buses return' }),
  cardOn(20, 'kelp-farms', { title: 'Kelp farms are cooling the bays' }),
];
const seaweed = { id: 'a', name: 'Night seaweed', address: '/search?q=kelp', savedAt: 1 };

function open(at = '/settings', change: Partial<Engine> = {}) {
  const engine = { ...cardEngine(CARDS, { providers: [aProvider('Night Wire')] }), ...change };
  const library = createLibrary(memoryStorage([], [seaweed]));
  const settings = createSettings();
  // Its keys are none of the single keys.
  settings.set({ shortcuts: 'off' });
  const app = renderApp(at, { engine, library, settings });
  const address = () => `${app.router.state.location.pathname}${app.router.state.location.search}`;
  return { ...app, address };
}

async function openPalette(app: ReturnType<typeof open>) {
  await screen.findByRole('heading', { level: 1 });
  await app.user.keyboard('{Control>}k{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Go to' }));
  const field = dialog.getByRole('combobox', { name: /^Go to a page/ });
  await waitFor(() => expect(field).toHaveFocus());
  return { dialog, field };
}

const optionsOf = (group: HTMLElement) =>
  within(group)
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('the palette', () => {
  it('opens on Ctrl+K with what is at hand, and closes on Escape where it was opened', async () => {
    const app = open();
    const heading = await screen.findByRole('heading', { level: 1 });
    act(() => heading.focus());
    const { dialog } = await openPalette(app);
    expect(optionsOf(dialog.getByRole('group', { name: 'Pages' }))).toEqual([
      'Front page',
      'Search',
      'Saved',
      'Settings',
      'About this edition',
      'Open an archive',
    ]);
    expect(optionsOf(await dialog.findByRole('group', { name: 'Topics' }))).toEqual([
      'Cities2 stories',
    ]);
    expect(optionsOf(dialog.getByRole('group', { name: 'Saved searches' }))).toEqual([
      'Night seaweed',
    ]);
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(heading).toHaveFocus();
  });

  it('finds stories, providers and saved searches by a few letters, and goes there', async () => {
    const app = open();
    const { dialog, field } = await openPalette(app);
    await app.user.keyboard('night');
    const stories = await dialog.findByRole('group', { name: 'Stories' });
    expect(optionsOf(stories)).toEqual(['Night buses returnValley Wire']);
    expect(optionsOf(dialog.getByRole('group', { name: 'Providers' }))).toEqual([
      'Night Wirenightwire.example',
    ]);
    // The first is active from the start; the last leads to all results.
    expect(dialog.getByRole('option', { selected: true })).toHaveTextContent('Night seaweed');
    expect(await axe(document.body)).toEqual([]);
    await app.user.keyboard('{ArrowDown}{ArrowDown}');
    const active = dialog.getByRole('option', { selected: true });
    expect(active).toHaveTextContent('Night buses return');
    expect(field).toHaveAttribute('aria-activedescendant', active.id);
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(app.address()).toBe('/story/2026/11/21/night-buses'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes to the place that is chosen, also where Enter is held with Ctrl or Command', async () => {
    const app = open();
    const { dialog } = await openPalette(app);
    await app.user.keyboard('{ArrowDown}{ArrowDown}');
    expect(dialog.getByRole('option', { selected: true })).toHaveTextContent('Saved');
    await app.user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(app.address()).toBe('/saved'));
  });

  it('goes to the first place that is found, however soon Enter is pressed', async () => {
    const app = open('/settings', { findProviders: () => Promise.resolve([]) });
    await openPalette(app);
    await app.user.keyboard('kelp{Enter}');
    await waitFor(() => expect(app.address()).toMatch(/kelp/));
    expect(app.address()).toBe(`/story/${CARDS[1]?.id}`);
  });

  it('goes on to all results where nothing is called so', async () => {
    const app = open();
    const { dialog } = await openPalette(app);
    await app.user.keyboard('{ArrowUp}{ArrowDown}bays & more');
    expect(await dialog.findAllByRole('option')).toHaveLength(1);
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(app.address()).toBe('/search?q=bays+%26+more'));
  });

  it('is left by the key that opened it, and is reached from inside of a field', async () => {
    const app = open('/search');
    await screen.findByRole('heading', { level: 1 });
    await app.user.click(screen.getByLabelText('Search stories'));
    await openPalette(app);
    await app.user.keyboard('{Meta>}k{/Meta}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says so when stories cannot be looked up, and still goes to the rest', async () => {
    const problem = new BundleProblem('missing', 'terms/0123.bin', 'gone');
    const app = open('/settings', { page: () => Promise.reject(problem) });
    const { dialog } = await openPalette(app);
    await app.user.keyboard('cit');
    expect(await dialog.findByText(/could not be looked up/)).toBeVisible();
    await app.user.click(dialog.getByRole('option', { name: /^Cities/ }));
    await waitFor(() => expect(app.address()).toBe('/topic/cities'));
  });
});
