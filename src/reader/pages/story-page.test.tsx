import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { memoryStorage } from '../../../tests/support/render-app.tsx';
import {
  engineOf,
  NOW,
  renderPart,
  type PartOptions,
} from '../../../tests/support/render-part.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { anArticle, aStory } from '../../../tests/support/stories.ts';
import { BundleProblem } from '../../bundle/problems.ts';
import type { StoryDetail } from '../../engine/answers.ts';
import { createLibrary } from '../library/create-library.ts';
import { StoryPage } from './story-page.tsx';

const ARCTIC =
  '/story/2026/11/22/a-drifting-sensor-fleet-hears-the-arctic-ice-break-a-week-before-satellites-see';
const HEADLINE =
  'A drifting sensor fleet hears the Arctic ice break a week before satellites see it';

function show(at: string, options: PartOptions = {}) {
  const route = '/story/:year/:month/:day/:slug';
  return renderPart(<StoryPage />, { engine: sampleEngine(), route, at, ...options });
}

/** A library in which a story was saved an hour ago. */
function libraryWith(story: StoryDetail) {
  const saved = { id: story.id, savedAt: NOW - 3600, story };
  return createLibrary(memoryStorage([saved]));
}

const headline = (name: string) => screen.findByRole('heading', { level: 1, name });
const entries = () =>
  within(screen.getByRole('list', { name: 'Coverage timeline' })).getAllByRole('listitem');
const providers = () => within(screen.getByRole('group', { name: 'Providers' }));

describe('a story', () => {
  test('shows the lead, the way to its source, and everybody’s coverage', async () => {
    show(ARCTIC);
    expect(await headline(HEADLINE)).toBeVisible();
    const source = screen.getByRole('link', { name: 'Read at The Tidewatch' });
    expect(source).toHaveAttribute('href', expect.stringMatching(/^https:\/\/tidewatch\.example/));
    expect(source).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Oceans' })).toHaveAttribute('href', '/topic/oceans');
    expect(
      screen.getByRole('heading', { level: 2, name: '11 articles from 10 providers' }),
    ).toBeVisible();
    expect(entries()).toHaveLength(11);
    expect(
      providers().getByRole('checkbox', { name: 'Circuit Daily' }),
    ).toHaveAccessibleDescription('2');
  });

  test('has no axe violations', async () => {
    show(ARCTIC);
    await headline(HEADLINE);
    expect(await axe(document.body)).toEqual([]);
  });

  test('counts as read once it was shown', async () => {
    const library = libraryWith(aStory());
    show(ARCTIC, { library });
    await headline(HEADLINE);
    await waitFor(() =>
      expect([...library.state().read]).toEqual([ARCTIC.slice('/story/'.length)]),
    );
  });

  test('turns its timeline around, in the address', async () => {
    const { address } = show(ARCTIC);
    await headline(HEADLINE);
    await userEvent.click(screen.getByRole('button', { name: 'Newest first' }));
    expect(address()).toBe(`${ARCTIC}?sort=newest`);
    expect(entries().at(-1)).toHaveTextContent('First Light');
  });
});

describe('the filter of a story', () => {
  test('gives the lead to the next best, says so, and shows all again', async () => {
    const { address } = show(ARCTIC);
    await headline(HEADLINE);
    await userEvent.click(providers().getByRole('button', { name: 'Leave out The Tidewatch' }));
    expect(address()).toBe(`${ARCTIC}?without=tidewatch.example`);
    const next = await headline('Can you forecast a crack in the sea ice by listening for it?');
    expect(screen.getByRole('link', { name: 'Read at Meridian Post' })).toBeVisible();
    const instead = screen.getByText(/In place of The Tidewatch, which is left out/);
    expect(entries()).toHaveLength(10);
    expect(screen.getByText('10 of 11 articles shown')).toBeVisible();

    await userEvent.click(within(instead).getByRole('button', { name: 'Show all 11' }));
    expect(address()).toBe(ARCTIC);
    expect(await headline(HEADLINE)).toHaveFocus();
    expect(next).toHaveTextContent(HEADLINE);
  });

  test('takes filters away one by one', async () => {
    const { address } = show(`${ARCTIC}?without=firstlight.example,northline.example`);
    await headline(HEADLINE);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter: without First Light' }),
    );
    expect(address()).toBe(`${ARCTIC}?without=northline.example`);
    expect(entries()).toHaveLength(10);
  });

  test('keeps what the reader leaves out elsewhere, and does not mention it', async () => {
    const { address } = show(`${ARCTIC}?without=absent.example`);
    await headline(HEADLINE);
    expect(screen.queryByText(/articles shown/)).toBeNull();
    await userEvent.click(providers().getByRole('button', { name: 'Leave out First Light' }));
    expect(address()).toBe(`${ARCTIC}?without=absent.example,firstlight.example`);
    expect(screen.queryByText(/absent\.example/)).toBeNull();
  });

  test('that leaves nothing says so and offers a way back', async () => {
    const { address } = show(`${ARCTIC}?provider=absent.example`);
    await headline('Nothing left of this story');
    expect(screen.getByText(/leave out all 11 articles/)).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Coverage timeline' })).toBeNull();
    const [back] = screen.getAllByRole('button', { name: 'Show all 11' });
    if (back) await userEvent.click(back);
    expect(address()).toBe(ARCTIC);
    expect(await headline(HEADLINE)).toBeVisible();
  });

  test('opens in a sheet where there is no room beside the story', async () => {
    const { address } = show(ARCTIC);
    await headline(HEADLINE);
    await userEvent.click(screen.getByRole('button', { name: 'Providers' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Providers in this story' }));
    await userEvent.click(sheet.getByRole('checkbox', { name: 'Circuit Daily' }));
    expect(address()).toBe(`${ARCTIC}?provider=circuitdaily.example`);
    await userEvent.click(sheet.getByRole('button', { name: 'Show 2 articles' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Providers, 1 filter active' })).toBeVisible();
  });
});

describe('an address', () => {
  test('of old gives way to the present one, with its view', async () => {
    const story = aStory();
    const engine = engineOf({ story: (asked) => Promise.resolve({ asked, story }) });
    const { address } = show('/story/2026/11/20/as-it-was-called?sort=newest', { engine });
    await headline('Night buses return to the valley');
    await waitFor(() => expect(address()).toBe(`/story/${story.id}?sort=newest`));
  });

  test('that the edition does not hold leads to its day and to the front page', async () => {
    show('/story/2026/11/20/nothing');
    await headline('This story is not in the edition');
    expect(screen.getByRole('link', { name: /^Stories of .*20,? / })).toHaveAttribute(
      'href',
      '/?from=2026-11-20&to=2026-11-20',
    );
    expect(screen.getByRole('link', { name: 'Go to the front page' })).toBeVisible();
  });

  test('of no possible day has words as well', async () => {
    show('/story/2026/13/99/nothing');
    await headline('This story is not in the edition');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});

describe('a saved copy', () => {
  const story = aStory({ articles: [anArticle({ title: 'As it was saved' })] });
  const at = `/story/${story.id}`;

  test('stands in for a story that the edition no longer holds', async () => {
    const engine = engineOf({ story: () => Promise.resolve(undefined) });
    show(at, { engine, library: libraryWith(story) });
    await headline('As it was saved');
    expect(
      screen.getByText(/no longer holds this story; this is the copy you saved on/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Saved' })).toBeVisible();
  });

  test('stands in for a story that cannot be loaded, until it can', async () => {
    let damaged = true;
    const problem = new BundleProblem('altered', 'stories/0123.json', 'was cut');
    const now = aStory({ articles: [anArticle({ title: 'As it is now' })] });
    const engine = engineOf({
      story: (asked) =>
        damaged ? Promise.reject(problem) : Promise.resolve({ asked, story: now }),
    });
    show(at, { engine, library: libraryWith(story) });
    await headline('As it was saved');
    expect(screen.getByText(/could not be loaded; this is the copy you saved/)).toBeVisible();
    damaged = false;
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await headline('As it is now')).toBeVisible();
  });

  test('missing, what went wrong is said, with a retry', async () => {
    const problem = new BundleProblem('altered', 'stories/0123.json', 'was cut');
    const engine = engineOf({ story: () => Promise.reject(problem) });
    show(at, { engine });
    await headline('A part of the edition is damaged');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
