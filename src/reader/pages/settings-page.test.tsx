import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../tests/support/render-app.tsx';
import { aStory } from '../../../tests/support/stories.ts';

const group = (name: string) => screen.findByRole('group', { name });

describe('the page of settings', () => {
  it('takes a theme at once', async () => {
    const { user, parts } = renderApp('/settings');
    const themes = within(await group('Theme'));
    expect(themes.getByRole('radio', { name: 'As the system has it' })).toBeChecked();
    await user.click(themes.getByRole('radio', { name: 'Dark' }));
    expect(themes.getByRole('radio', { name: 'Dark' })).toBeChecked();
    expect(parts.settings.state().theme).toBe('dark');
  });

  it('keeps pictures of other sites away', async () => {
    const { user, parts } = renderApp('/settings');
    const pictures = within(await group('Pictures'));
    await user.click(pictures.getByRole('radio', { name: 'Do not load from other sites' }));
    expect(parts.settings.state().pictures).toBe('own');
  });

  it('forgets what was read, with a way back', async () => {
    const { user, parts } = renderApp('/settings');
    await parts.library.markRead(aStory().id);
    await screen.findByText(/^1 story is marked as read/);
    await user.click(screen.getByRole('button', { name: 'Forget what was read' }));
    expect(await screen.findByText('Nothing is marked as read.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^1 story is marked as read/)).toBeVisible();
  });
});
