import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
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

  describe('what was saved, as a file', () => {
    const add = async (content: string, name = 'library.json') => {
      const { user, parts } = renderApp('/settings');
      const file = new File([content], name, { type: 'application/json' });
      await user.upload(await screen.findByLabelText('Add such a file'), file);
      return parts;
    };

    it('is downloaded, and adds the same elsewhere', async () => {
      const { user, parts, unmount } = renderApp('/settings');
      await parts.library.save(aStory(), 1000);
      const blobs: Blob[] = [];
      const createObjectURL = (blob: Blob) => (blobs.push(blob), 'blob:library');
      vi.stubGlobal('URL', Object.assign(class extends URL {}, { createObjectURL }));
      onTestFinished(() => void vi.unstubAllGlobals());
      const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
      await user.click(await screen.findByRole('button', { name: 'Download the file' }));
      vi.unstubAllGlobals();
      expect(click).toHaveBeenCalledOnce();
      unmount();
      const elsewhere = await add((await blobs[0]?.text()) ?? '');
      expect(await screen.findByText(/^Added: 1 saved story, 0 searches/)).toBeVisible();
      expect(elsewhere.library.state().saved.get(aStory().id)?.story).toEqual(aStory());
    });

    it('cannot be downloaded where there is nothing', async () => {
      renderApp('/settings');
      const button = await screen.findByRole('button', { name: 'Download the file' });
      expect(button).toHaveAttribute('aria-disabled', 'true');
    });

    it('says what is no such file, and what is here already', async () => {
      await add('{"shopping":["milk"]}', 'list.json');
      expect(await screen.findByText(/^“list.json” holds nothing that was saved/)).toBeVisible();
      const empty =
        '{"format":"broadsheet-library","version":1,"saved":[],"read":[],"searches":[]}';
      const field = screen.getByLabelText('Add such a file');
      await userEvent.upload(field, new File([empty], 'empty.json', { type: 'application/json' }));
      expect(await screen.findByText('All that is in this file is here already.')).toBeVisible();
    });

    it('says what of it could not be read', async () => {
      await add(
        '{"format":"broadsheet-library","saved":[{}],"read":["2026/11/20/tide"],"searches":[]}',
      );
      expect(await screen.findByText(/^Added: .* 1 story as read\.$/)).toBeVisible();
      expect(screen.getByText(/^1 entry of the file cannot be read/)).toBeVisible();
    });
  });
});
