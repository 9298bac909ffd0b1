import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { createSettings } from '../../library/settings.ts';

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`there is no item ${place}`);
  return item;
}

async function openFront(change: Parameters<typeof renderApp>[1] = {}) {
  const app = renderApp('/', change);
  const feed = await screen.findByRole('feed');
  const articles = within(feed).getAllByRole('article');
  const linkOf = (place: number) =>
    within(within(at(articles, place)).getByRole('heading')).getByRole('link');
  return { ...app, articles, linkOf };
}

describe('keys on a list', () => {
  it('go to the next and the previous story, and open it', async () => {
    const { user, linkOf, router } = await openFront();
    await user.keyboard('j');
    await waitFor(() => expect(linkOf(0)).toHaveFocus());
    await user.keyboard('jj');
    await waitFor(() => expect(linkOf(2)).toHaveFocus());
    await user.keyboard('k');
    await waitFor(() => expect(linkOf(1)).toHaveFocus());
    const to = linkOf(1).getAttribute('href');
    await user.keyboard('o');
    await waitFor(() => expect(router.state.location.pathname).toBe(to));
  });

  it('save the story that has the focus', async () => {
    const { user, articles, parts } = await openFront();
    await user.keyboard('jjs');
    const saved = await within(at(articles, 1)).findByRole('button', { name: 'Saved' });
    expect(saved).toHaveAttribute('aria-pressed', 'true');
    expect(parts.library.state().saved.size).toBe(1);
  });

  it.each([
    ['gs', '/saved'],
    ['gh', '/'],
  ])('%s goes to %s', async (keys, path) => {
    const { user, router } = renderApp('/settings');
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await user.keyboard(keys);
    await waitFor(() => expect(router.state.location.pathname).toBe(path));
  });

  it('gt opens the topics, ? the list of keys, and Escape closes it', async () => {
    const { user } = await openFront();
    await user.keyboard('gt');
    expect(await screen.findByRole('dialog', { name: 'All topics' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    const help = await screen.findByRole('dialog', { name: 'Keyboard' });
    expect(await within(help).findByText('Next story')).toBeVisible();
    expect(within(help).getByText('/')).toBeVisible();
  });
});

describe('keys that are not meant for the page', () => {
  it('are left alone inside a field', async () => {
    const { user } = await openFront();
    const [field] = await screen.findAllByRole('searchbox');
    await user.type(field ?? document.body, 'jos?');
    expect(field).toHaveValue('jos?');
    expect(field).toHaveFocus();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are left alone with Control, Alt or Meta', async () => {
    const { user } = await openFront();
    await user.keyboard('{Control>}j{/Control}{Alt>}j{/Alt}{Meta>}j{/Meta}');
    expect(document.body).toHaveFocus();
  });

  it('are left alone while a dialog is open', async () => {
    const { user, router } = await openFront();
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keyboard' });
    await user.keyboard('gs');
    expect(router.state.location.pathname).toBe('/');
  });

  it('are left alone when the reader switched them off', async () => {
    const settings = createSettings();
    settings.set({ shortcuts: 'off' });
    const { user } = await openFront({ settings });
    await user.keyboard('j');
    expect(document.body).toHaveFocus();
  });
});
