import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { memoryStorage, testParts } from '../../../tests/support/render-app.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { anId, aStory } from '../../../tests/support/stories.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import type { StoryId } from '../../bundle/ids.ts';
import { EVERYTHING } from '../../engine/query.ts';
import { AppProviders } from '../app/app-providers.tsx';
import type { AppParts } from '../app/app-parts.ts';
import { createLibrary } from './create-library.ts';
import { LibraryNotices } from './library-notices.tsx';
import { SaveButton } from './save-button.tsx';

const title = 'Ferry found';

async function someStory(): Promise<StoryId> {
  const { slots } = await sampleEngine().page(EVERYTHING, { offset: 0, limit: 1 });
  const [slot] = slots;
  if (!slot || !('card' in slot)) throw new Error('the sample edition has no first story');
  return slot.card.id;
}

function renderButton(id: StoryId, change: Partial<AppParts> = {}, aliases?: readonly StoryId[]) {
  const parts = testParts(change);
  render(
    <MemoryRouter>
      <AppProviders parts={parts}>
        <SaveButton id={id} title={title} {...(aliases && { aliases })} />
        <LibraryNotices />
      </AppProviders>
    </MemoryRouter>,
  );
  return { parts, user: userEvent.setup() };
}

/** What is read out. */
const said = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('the button that saves', () => {
  it('keeps the whole story and then says Saved', async () => {
    const id = await someStory();
    const { parts, user } = renderButton(id);
    const button = screen.getByRole('button', { name: 'Save' });
    expect(button).toHaveAttribute('aria-description', title);
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    await waitFor(() => expect(button).toHaveAccessibleName('Saved'));
    expect(button).toHaveAttribute('aria-pressed', 'true');
    const kept = parts.library.state().saved.get(id);
    expect(kept?.story.articles.length).toBeGreaterThan(0);
    expect(said()).toContain('Saved “Ferry found”.');
  });

  it('lets the story go again, with a way back', async () => {
    const id = await someStory();
    const { parts, user } = renderButton(id);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Saved' }));
    await screen.findByRole('button', { name: 'Save' });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(parts.library.state().saved.has(id)).toBe(true));
  });

  it('knows a story that was saved under an earlier address', async () => {
    const old = aStory();
    const library = createLibrary(memoryStorage([{ id: old.id, savedAt: 1, story: old }]));
    renderButton(anId('2026/11/22/new-address'), { library }, [old.id]);
    expect(await screen.findByRole('button', { name: 'Saved' })).toBeVisible();
  });

  it('says so when the story does not load, and saves nothing', async () => {
    const engine = sampleEngine((path) => {
      if (path.startsWith('stories/')) throw new BundleProblem('missing', path, 'gone');
    });
    const { parts, user } = renderButton(await someStory(), { engine });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/could not be saved: its file did not load/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
    expect(parts.library.state().saved.size).toBe(0);
  });

  it('says so when the browser cannot keep it', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const library = createLibrary({ ...memoryStorage(), putSaved: full });
    const { user } = renderButton(await someStory(), { library });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/could not keep that story/)).toBeVisible();
    expect(said().join(' ')).not.toContain('Saved');
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
  });
});

describe('a browser that keeps nothing', () => {
  it('is told once, and saving works for the visit', async () => {
    const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    const library = createLibrary({ ...memoryStorage(), readAll: denied });
    const { user } = renderButton(await someStory(), { library });
    expect(await screen.findAllByText(/keeps nothing for this page/)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Saved' })).toBeVisible();
  });
});
