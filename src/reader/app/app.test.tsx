import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../../tests/support/render-app.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { BundleProblem } from '../../bundle/problems.ts';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const topics = () => screen.findByRole('navigation', { name: 'Topics' });

describe('the frame', () => {
  it('names the edition, its topics with counts, and what belongs to the reader', async () => {
    renderApp('/');
    const nav = await topics();
    expect(await within(nav).findByRole('link', { name: /^Climate \d+$/ })).toBeVisible();
    expect(within(nav).getByRole('link', { name: 'Front page' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    const yours = screen.getByRole('navigation', { name: 'Yours' });
    expect(within(yours).getByRole('link', { name: 'Saved' })).toBeVisible();
    expect(
      screen.getAllByText(/^The Sample Edition · \d+ stories from \d+ providers$/),
    ).not.toEqual([]);
  });

  it('shows the children of the current topic, and keeps the filters in its links', async () => {
    renderApp('/topic/climate?type=video');
    const nav = await topics();
    const child = await within(nav).findByRole('link', { name: /^Oceans/ });
    expect(child).toHaveAttribute('href', '/topic/oceans?type=video');
    expect(within(nav).getByRole('link', { name: /^Climate/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('counts topics under the filters of the view', async () => {
    const engine = sampleEngine();
    const counts = await engine.facets({
      providers: [],
      without: [],
      listed: false,
      sort: 'newest',
      type: 'video',
    });
    const space = counts.topics.find(({ id }) => id === 'space')?.stories ?? 0;
    renderApp('/?type=video', { engine });
    const nav = await topics();
    expect(await within(nav).findByRole('link', { name: `Space ${space}` })).toBeVisible();
  });

  it('lists all topics in a sheet that a followed link closes', async () => {
    const { user, router } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'All topics' }));
    const sheet = await screen.findByRole('dialog', { name: 'All topics' });
    await user.click(within(sheet).getByRole('link', { name: /^Robotics/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/topic/robotics'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads from the skip link into the content without a page of history', async () => {
    const { user, router } = renderApp('/settings');
    await heading('Settings');
    await user.click(screen.getByRole('link', { name: 'Skip to the content' }));
    expect(screen.getByRole('main')).toHaveFocus();
    expect(router.state.location.hash).toBe('');
  });
});

describe('going to another page', () => {
  it('names it, says so, and puts the focus on its heading', async () => {
    const { user } = renderApp('/');
    await waitFor(() => expect(document.title).toBe('The Sample Edition'));
    const yours = screen.getByRole('navigation', { name: 'Yours' });
    await user.click(within(yours).getByRole('link', { name: 'Settings' }));
    await waitFor(async () => expect(await heading('Settings')).toHaveFocus());
    expect(document.title).toBe('Settings · The Sample Edition');
    expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain('Settings');
  });

  it('says nothing and moves no focus on the page where the reader arrives', async () => {
    renderApp('/settings');
    await heading('Settings');
    await waitFor(() => expect(document.title).toBe('Settings · The Sample Edition'));
    expect(document.body).toHaveFocus();
    const said = screen.getAllByRole('status').map((region) => region.textContent);
    expect(said).not.toContain('Settings');
  });

  it('keeps the focus where it is when only a filter changes', async () => {
    const { router, go } = renderApp('/');
    const link = await screen.findByRole('link', { name: 'Front page' });
    await screen.findByRole('feed');
    link.focus();
    await go('/?type=video');
    await waitFor(() => expect(router.state.location.search).toBe('?type=video'));
    expect(link).toHaveFocus();
  });

  it('gives the focus back to the link that was followed', async () => {
    const { user, router, go } = renderApp('/');
    const feed = await screen.findByRole('feed');
    const headlines = within(feed)
      .getAllByRole('link')
      .filter((found) => found.closest('h2, h3'));
    const link = headlines[3];
    if (!link) throw new Error('the feed has no fourth story');
    const name = link.textContent;
    await user.click(link);
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/story\//));
    await waitFor(() => expect(screen.queryByRole('feed')).toBeNull());
    await go(-1);
    await waitFor(() => expect(document.activeElement).toHaveTextContent(name));
  });
});

describe('an address', () => {
  it('that leads nowhere has ways on', async () => {
    renderApp('/nowhere');
    await heading('There is nothing at this address');
    const main = screen.getByRole('main');
    expect(within(main).getByRole('link', { name: 'Front page' })).toHaveAttribute('href', '/');
    expect(await within(main).findByRole('link', { name: 'Climate' })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Not found · The Sample Edition'));
  });

  it.each(['/nowhere', '/topic/nowhere', '/story/2026/11/22/gone'])(
    'that has nothing asks search engines to leave it: %s',
    async (address) => {
      const robots = () => document.head.querySelector('meta[name=robots]');
      const { go } = renderApp(address);
      await waitFor(() => expect(robots()).toHaveAttribute('content', 'noindex'));
      await go('/');
      await screen.findByRole('feed');
      await waitFor(() => expect(robots()).toBeNull());
    },
  );

  it('that holds nonsense is read without it, and the reader is told', async () => {
    renderApp('/?sort=pink&from=2026-99-01');
    expect(await screen.findByText(/from=2026-99-01, sort=pink/)).toBeVisible();
    expect(await screen.findByRole('feed')).toBeVisible();
  });
});

describe('words in an address', () => {
  it('that are too many are cut, and the reader is told what is missing', async () => {
    renderApp(`/?q=${'x'.repeat(1000)}${'y'.repeat(200)}`);
    expect(await screen.findByText(new RegExp(`read without: q=${'y'.repeat(60)}…`))).toBeVisible();
  });
});

describe('an edition that cannot be read', () => {
  const broken = (kind: BundleProblem['kind']) =>
    sampleEngine((path) => {
      if (path === 'manifest.json') throw new BundleProblem(kind, path, 'as the test has it');
    });

  it.each([
    ['missing', 'There is no edition here yet', /npm run bundle -- your-folder/],
    ['version', 'This edition is of another version', /newest reader/],
    ['invalid', 'The edition cannot be read', /Bundle the edition again/],
    ['unreachable', 'No answer from the host', /could not be reached/],
  ] as const)('(%s) is told in words that help', async (kind, name, words) => {
    renderApp('/', { engine: broken(kind) });
    await heading(name);
    expect(screen.getByRole('main')).toHaveTextContent(words);
    expect(screen.getByRole('main')).toHaveTextContent('as the test has it');
  });

  it('comes back with a retry', async () => {
    let down = true;
    const engine = sampleEngine((path) => {
      if (down) throw new BundleProblem('unreachable', path, 'offline');
    });
    const { user } = renderApp('/', { engine });
    await screen.findByRole('button', { name: 'Try again' });
    down = false;
    // A press while an earlier try is still failing joins that one: it may take a second.
    await waitFor(async () => {
      const retry = screen.queryByRole('button', { name: 'Try again' });
      if (retry) await user.click(retry);
      expect(screen.getByRole('feed')).toBeVisible();
    });
  });

  it('comes back by itself with the connection', async () => {
    let down = true;
    const engine = sampleEngine((path) => {
      if (down) throw new BundleProblem('unreachable', path, 'offline');
    });
    renderApp('/topic/climate', { engine });
    await heading('No answer from the host');
    down = false;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByRole('feed')).toBeVisible();
  });

  it('still leaves the reader their own pages', async () => {
    renderApp('/saved', { engine: broken('missing') });
    await heading('Saved');
    expect(await screen.findByText('Nothing is saved yet')).toBeVisible();
  });
});
