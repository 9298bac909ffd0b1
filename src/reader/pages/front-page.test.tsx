import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { axe } from '../../../tests/support/axe.ts';
import { renderPart } from '../../../tests/support/render-part.tsx';
import { sampleEngine } from '../../../tests/support/sample-engine.ts';
import { FrontPage } from './front-page.tsx';
// Code that comes late in a browser is here at once, so that no test waits for its making.
import './filter-controls.tsx';
import '../ui/sheet.tsx';
import '../features/topic-feed/later-block.tsx';

async function show(at = '/') {
  const page = renderPart(<FrontPage />, { engine: sampleEngine(), at, route: '/' });
  await screen.findByRole('feed', { name: 'Stories' });
  await screen.findByRole('group', { name: 'Providers' });
  return page;
}

const articles = () => within(screen.getByRole('feed')).getAllByRole('article');
const total = () => Number(articles()[0]?.getAttribute('aria-setsize'));
const choose = (name: string) => screen.getByRole('checkbox', { name });

describe('the front page', () => {
  it('is led by one story, three below it, the rest by day', async () => {
    await show();
    const headings = within(screen.getByRole('feed')).getAllByRole('heading', { level: 2 });
    expect(headings[0]).toHaveTextContent('A drifting sensor fleet hears the Arctic ice break');
    expect(headings[4]).toHaveTextContent(/Sunday/);
    expect(articles().map((article) => Number(article.getAttribute('aria-posinset')))).toEqual(
      articles().map((_, place) => place + 1),
    );
  });

  it('becomes a list when something is filtered, and says how many stories it has', async () => {
    const { address } = await show();
    const all = total();
    const promised = Number(countOf('Northline'));
    await userEvent.click(choose('Northline'));
    expect(address()).toBe('/?provider=northline.example');
    await expect.poll(total).toBe(promised);
    expect(promised).toBeLessThan(all);
    expect(screen.getAllByText(`${promised} stories`)[0]).toBeVisible();
  });

  it('gives the lead to another when an outlet is left out', async () => {
    const { address } = await show();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out The Tidewatch' }));
    expect(address()).toBe('/?without=tidewatch.example');
    expect(
      (await screen.findAllByText('In place of The Tidewatch, which is left out')).length,
    ).toBeGreaterThan(0);
    expect(
      within(screen.getByRole('feed')).queryByRole('link', { name: 'The Tidewatch' }),
    ).not.toBeInTheDocument();
  });

  it('takes filters away by their chips, and keeps the focus in the list', async () => {
    const { address } = await show('/?provider=northline.example&type=article');
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter: Northline' }));
    expect(address()).toBe('/?type=article');
    expect(document.activeElement).toContainElement(screen.getByRole('feed'));
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(address()).toBe('/');
  });

  it('orders by another column without days', async () => {
    const { address } = await show();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Most coverage');
    expect(address()).toBe('/?sort=coverage');
    await expect.poll(() => screen.queryByText(/^Sunday/)).not.toBeInTheDocument();
  });

  it('helps where nothing is left', async () => {
    renderPart(<FrontPage />, {
      engine: sampleEngine(),
      at: '/?type=video&from=2026-11-02&to=2026-11-02',
      route: '/',
    });
    expect(await screen.findByRole('heading', { name: 'No stories here' })).toBeVisible();
    const loosen = await screen.findByRole('button', { name: /^Without the type there (is|are)/ });
    await userEvent.click(loosen);
    expect(await screen.findByRole('feed')).toBeVisible();
  });

  it('has the same filters in a sheet, for narrow pages', async () => {
    const { address } = await show('/?listed=1');
    await userEvent.click(screen.getByRole('button', { name: 'Filters, 1 active' }));
    const sheet = await screen.findByRole('dialog', { name: 'Filters' });
    await userEvent.click(within(sheet).getByRole('radio', { name: 'Videos' }));
    expect(address()).toBe('/?type=video&listed=1');
    await userEvent.click(await within(sheet).findByRole('button', { name: /^Show \d+ stor/ }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is free of what axe finds', async () => {
    await show('/?without=tidewatch.example');
    expect(await axe(document.body)).toEqual([]);
  });
});

/** The number that the filter promises for a provider. */
function countOf(name: string): string | null {
  const id = choose(name).getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? null;
}
