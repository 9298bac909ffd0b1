import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { cardEngine } from '../../../../tests/support/card-engine.ts';
import { cardOn } from '../../../../tests/support/cards.ts';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import type { Engine } from '../../../engine/answers.ts';
import { EVERYTHING } from '../../../engine/query.ts';
import { TopicFeed, type TopicFeedProps } from './topic-feed.tsx';
// Code that comes late in a browser is here at once, so that no test waits for its making.
import './date-jump.tsx';
import './later-block.tsx';
import './virtual-window.ts';

/** Newest first: 25 stories a day, of the 28 days of November that have them. */
const cards = Array.from({ length: 700 }, (_, place) =>
  cardOn(28 - Math.floor(place / 25), `story-${place}`),
);

function show(answers: Partial<Engine> = {}, change: Partial<TopicFeedProps> = {}) {
  const asked: number[] = [];
  const engine: Engine = { ...cardEngine(cards), ...answers };
  const page: Engine['page'] = (query, range, signal) => {
    asked.push(range.offset);
    return engine.page(query, range, signal);
  };
  const part = <TopicFeed label="Stories" view={EVERYTHING} empty={null} {...change} />;
  return { ...renderPart(part, { engine: { ...engine, page } }), asked };
}

/** A page without a layout can't be scrolled: the list is told where it is, in px. */
function scrollTo(feed: HTMLElement, offset: number): void {
  vi.spyOn(feed, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -offset, 800, 0));
  act(() => void fireEvent.scroll(window));
}

const places = (feed: HTMLElement) =>
  within(feed)
    .getAllByRole('article')
    .map((article) => Number(article.getAttribute('aria-posinset')));

/** The first page has 24 rows; what is virtual, those on a screen and some around them. */
async function isOpen(feed: HTMLElement): Promise<void> {
  await waitFor(() => expect(places(feed).length).toBeLessThan(24));
}

describe('a long list', () => {
  it('holds a few of its rows, says how long it is, and takes the room of all', async () => {
    show();
    const feed = await screen.findByRole('feed', { name: 'Stories' });
    await isOpen(feed);
    expect(within(feed).getAllByRole('article')[0]).toHaveAttribute('aria-setsize', '700');
    const shown = places(feed).length;
    expect(parseFloat(feed.style.paddingBlockEnd)).toBeGreaterThan((700 - shown) * 150 - 1);
    expect(await axe(document.body)).toEqual([]);
  });

  it('brings the rows near the reader, with their days, and only those', async () => {
    const { asked } = show();
    const feed = await screen.findByRole('feed');
    await isOpen(feed);
    scrollTo(feed, 400 * 150);
    expect(await within(feed).findByRole('article', { name: 'story-400' })).toBeVisible();
    expect(places(feed)).not.toContain(1);
    expect(asked.every((offset) => offset === 0 || Math.abs(offset - 400) < 60)).toBe(true);
    const first = within(feed).getByRole('article', { name: 'story-400' });
    expect(within(first).getByRole('heading', { level: 2 })).toHaveTextContent('12 November');
    const second = within(feed).getByRole('article', { name: 'story-401' });
    expect(within(second).queryByRole('heading', { level: 2 })).toBeNull();
  });

  it('keeps the row with the focus while the reader looks elsewhere', async () => {
    show();
    const feed = await screen.findByRole('feed');
    const link = within(feed).getByRole('link', { name: 'story-3' });
    await isOpen(feed);
    act(() => link.focus());
    scrollTo(feed, 400 * 150);
    expect(await within(feed).findByRole('article', { name: 'story-400' })).toBeVisible();
    expect(link).toHaveFocus();
  });

  it('has places to go to before their stories are there', async () => {
    const page = cardEngine(cards).page;
    const { promise, resolve } = Promise.withResolvers<void>();
    show({
      page: async (query, range, signal) => {
        if (range.offset > 0) await promise;
        return page(query, range, signal);
      },
    });
    const feed = await screen.findByRole('feed');
    await isOpen(feed);
    scrollTo(feed, 400 * 150);
    const coming = await within(feed).findByRole('article', { name: 'Story 401, loading' });
    act(() => coming.focus());
    resolve();
    const link = await within(feed).findByRole('link', { name: 'story-400' });
    await waitFor(() => expect(link).toHaveFocus());
  });
});

describe('a list that is still being counted', () => {
  const least: Engine['page'] = async (query, range, signal) => {
    const page = await cardEngine(cards).page(query, range, signal);
    return { ...page, total: 300, exact: false };
  };

  it('says at least how long it is, until the counts are there', async () => {
    show({ page: least });
    expect(await screen.findByText('At least 300 stories, counting…')).toBeVisible();
    const [article] = screen.getAllByRole('article');
    expect(article).toHaveAttribute('aria-setsize', '-1');
  });

  it('is as long as its counts say', async () => {
    const facets = await cardEngine(cards).facets(EVERYTHING);
    show({ page: least }, { facets });
    expect(await screen.findByText('That is all: 700 stories')).toBeVisible();
    expect(screen.getAllByRole('article')[0]).toHaveAttribute('aria-setsize', '700');
  });
});

describe('the way to a day', () => {
  const position: Engine['position'] = async (_, day) =>
    cards.findIndex(({ id }) => id.slice(0, 10).replaceAll('/', '-') <= day);

  it('leads to its first story, with the focus, and says where that is', async () => {
    show({ position });
    const field = await screen.findByLabelText('Go to a day');
    const feed = screen.getByRole('feed');
    await isOpen(feed);
    fireEvent.change(field, { target: { value: '2026-11-12' } });
    await userEvent.click(screen.getByRole('button', { name: 'Go' }));
    expect(await screen.findByText(/12 November.*: story 401 of 700/)).toBeInTheDocument();
    const link = await within(feed).findByRole('link', { name: 'story-400' });
    await waitFor(() => expect(link).toHaveFocus());
  });

  it('stands beside the list as well, where a wide page has room for it', async () => {
    const beside = document.body.appendChild(document.createElement('div'));
    show({ position }, { beside });
    const field = await within(beside).findByLabelText('Go to a day');
    fireEvent.change(field, { target: { value: '2026-11-12' } });
    await userEvent.click(within(beside).getByRole('button', { name: 'Go' }));
    expect(await screen.findByText(/12 November.*: story 401 of 700/)).toBeInTheDocument();
    beside.remove();
  });

  it('is not there where the order is not that of time', async () => {
    show({}, { view: { ...EVERYTHING, sort: 'heat' } });
    await screen.findByRole('feed');
    expect(screen.queryByLabelText('Go to a day')).not.toBeInTheDocument();
  });
});
