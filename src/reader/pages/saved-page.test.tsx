import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memoryStorage, renderApp } from '../../../tests/support/render-app.tsx';
import { anArticle, anId, aStory } from '../../../tests/support/stories.ts';
import { providerId } from '../../bundle/ids.ts';
import { createLibrary } from '../library/create-library.ts';
import type { SavedStory } from '../library/library.ts';

const tidewatch = { id: providerId.parse('tidewatch.example'), name: 'The Tidewatch' };

const buses: SavedStory = {
  id: aStory().id,
  savedAt: 1000,
  story: aStory({
    articles: [
      anArticle({ title: 'Night buses return' }),
      anArticle({ title: 'Buses after dark', provider: tidewatch }),
    ],
  }),
};
const ferry: SavedStory = {
  id: anId('2026/11/22/ferry-found'),
  savedAt: 2000,
  story: aStory({
    id: anId('2026/11/22/ferry-found'),
    articles: [anArticle({ title: 'Ferry found' })],
  }),
};

function open(address = '/saved', saved: readonly SavedStory[] = [buses, ferry]) {
  return renderApp(address, { library: createLibrary(memoryStorage(saved)) });
}

const list = () => screen.findByRole('list', { name: 'Saved stories' });
const titles = async () =>
  within(await list())
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);

describe('the page of saved stories', () => {
  it('lists the copies, the latest first, with links to their stories', async () => {
    open();
    expect(await titles()).toEqual(['Ferry found', 'Night buses return']);
    expect(screen.getByRole('link', { name: 'Ferry found' })).toHaveAttribute(
      'href',
      '/story/2026/11/22/ferry-found',
    );
    expect(screen.getByText(/^2 saved stories/)).toBeVisible();
  });

  it('removes with a way back, and goes on to what takes the place', async () => {
    const { user } = open();
    const first = within(await list()).getByRole('article', { name: 'Ferry found' });
    await user.click(within(first).getByRole('button', { name: 'Remove' }));
    await waitFor(async () => expect(await titles()).toEqual(['Night buses return']));
    expect(screen.getByRole('link', { name: 'Night buses return' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await titles()).toEqual(['Ferry found', 'Night buses return']),
    );
  });

  it('explains itself when it is empty, also after the last one went', async () => {
    const { user } = open('/saved', [ferry]);
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('heading', { name: 'Nothing is saved yet' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Go to the front page' })).toBeVisible();
  });

  it('keeps the rule of providers: the next best leads, and a story goes only with its last', async () => {
    const { user } = open('/saved?without=valleywire.example');
    expect(await titles()).toEqual(['Buses after dark']);
    expect(screen.getByText('instead of Valley Wire')).toBeVisible();
    expect(screen.getByText(/^1 saved story is left out/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show all' }));
    await waitFor(async () => expect(await titles()).toHaveLength(2));
  });

  it('follows another tab', async () => {
    const { parts } = open('/saved', []);
    await screen.findByRole('heading', { name: 'Nothing is saved yet' });
    await parts.library.save(ferry.story, 3000);
    expect(await titles()).toEqual(['Ferry found']);
  });
});
