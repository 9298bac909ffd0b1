import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { cardOn } from '../../../../tests/support/cards.ts';
import { engineOf, renderPart } from '../../../../tests/support/render-part.tsx';
import { BundleProblem } from '../../../bundle/problems.ts';
import type { Engine, Failure, FeedCard, Slot } from '../../../engine/answers.ts';
import { EVERYTHING } from '../../../engine/query.ts';
import { TopicFeed } from './topic-feed.tsx';

const cards = Array.from({ length: 30 }, (_, place) => cardOn(28 - (place % 28), `story-${place}`));

function pagesOf(list: readonly (FeedCard | Failure)[]): Engine['page'] {
  return async (_, { offset, limit }) => ({
    total: list.length,
    exact: true,
    offset,
    slots: list.slice(offset, offset + limit).map((item, place): Slot => {
      const position = offset + place;
      return 'id' in item ? { position, card: item } : { position, failure: item };
    }),
  });
}

function show(page: Engine['page'], composed = false) {
  return renderPart(
    <TopicFeed label="Stories" view={EVERYTHING} composed={composed} empty={<p>Nothing here</p>} />,
    { engine: engineOf({ page }) },
  );
}

describe('the feed', () => {
  it('brings the stories after its first page, each at its place', async () => {
    show(pagesOf(cards));
    const feed = await screen.findByRole('feed', { name: 'Stories' });
    expect(await within(feed).findByRole('article', { name: 'story-29' })).toBeVisible();
    const articles = within(feed).getAllByRole('article');
    expect(articles.map((article) => article.getAttribute('aria-posinset'))).toEqual(
      cards.map((_, place) => String(place + 1)),
    );
    expect(articles.every((article) => article.getAttribute('aria-setsize') === '30')).toBe(true);
    expect(screen.getByText('That is all: 30 stories')).toBeVisible();
  });

  it('heads the rows with their days', async () => {
    show(pagesOf(cards.slice(0, 3)));
    const days = await screen.findAllByRole('heading', { level: 2 });
    expect(days.map((day) => day.textContent)).toHaveLength(3);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  });

  it('leads inside of the reader to what its cards name', async () => {
    const { address } = show(pagesOf(cards.slice(0, 3)));
    await userEvent.click(await screen.findByRole('link', { name: 'story-1' }));
    expect(address()).toBe(`/story/${cards[1]?.id}`);
  });

  it('leaves to the browser what is to open beside it', async () => {
    const { address } = show(pagesOf(cards.slice(0, 3)));
    const link = await screen.findByRole('link', { name: 'story-1' });
    // There is no browser to open it, once the feed has had its say.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(link);
    expect(address()).toBe('/');
  });

  it('says what stands for nothing', async () => {
    show(pagesOf([]));
    expect(await screen.findByText('Nothing here')).toBeVisible();
    expect(screen.queryByRole('feed')).not.toBeInTheDocument();
  });

  it('is free of what axe finds, composed and with days', async () => {
    show(pagesOf(cards.slice(0, 12)), true);
    await screen.findByRole('feed');
    expect(await axe(document.body)).toEqual([]);
  });
});

describe('stories that cannot be loaded', () => {
  const failure: Failure = { kind: 'missing', path: 'cards/0011', detail: 'nothing is there' };

  it('have one row for their file, and come when they are asked for again', async () => {
    const good = pagesOf(cards.slice(0, 4));
    const page = vi
      .fn<Engine['page']>(good)
      .mockImplementationOnce(
        pagesOf(cards.slice(0, 4).map((card, place) => (place % 3 ? failure : card))),
      );
    show(page);
    const row = await screen.findByRole('article', { name: '2 stories could not be loaded' });
    const again = await within(row).findByRole('button');
    expect(row).toHaveTextContent('cards/0011');
    expect(row).toHaveAttribute('aria-posinset', '2');
    expect(screen.getByRole('article', { name: 'story-3' })).toHaveAttribute('aria-posinset', '4');
    expect(await axe(document.body)).toEqual([]);
    await userEvent.click(again);
    expect(await screen.findByRole('article', { name: 'story-1' })).toBeVisible();
    expect(row).not.toBeInTheDocument();
  });

  it('further down leave what is there, with a way to try again', async () => {
    const good = pagesOf(cards);
    let broken = true;
    show((query, range, signal) => {
      return broken && range.offset > 0
        ? Promise.reject(new BundleProblem('altered', 'cards/0022', 'cut'))
        : good(query, range, signal);
    });
    const row = await screen.findByRole('article', { name: '6 stories could not be loaded' });
    expect(row).toHaveAttribute('aria-posinset', '25');
    expect(screen.getAllByRole('article')).toHaveLength(25);
    broken = false;
    await userEvent.click(await within(row).findByRole('button'));
    expect(await screen.findByRole('article', { name: 'story-29' })).toBeVisible();
    expect(row).not.toBeInTheDocument();
  });
});
