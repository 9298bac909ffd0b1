import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Sheet } from './sheet.tsx';

function Page({ stays = false }: { stays?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Filters</button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Filter stories" stays={stays}>
        <p>Everything</p>
      </Sheet>
    </>
  );
}

async function openSheet() {
  render(<Page />);
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'Filters' });
  await user.click(opener);
  return { user, opener, sheet: screen.getByRole('dialog', { name: 'Filter stories' }) };
}

it('holds nothing while it is closed', () => {
  render(<Page />);
  expect(screen.queryByText('Everything')).toBeNull();
});

it('is named by its title', async () => {
  const { sheet } = await openSheet();
  expect(sheet).toHaveTextContent('Everything');
});

it.each([
  [
    'its button',
    (user: ReturnType<typeof userEvent.setup>) =>
      user.click(screen.getByRole('button', { name: 'Close' })),
  ],
  ['Escape', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Escape}')],
  [
    'a press beside it',
    (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('dialog')),
  ],
])('closes by %s and gives the focus back', async (_how, close) => {
  const { user, opener } = await openSheet();
  await close(user);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(opener).toHaveFocus();
});

it('stays open when something inside is pressed', async () => {
  const { user, sheet } = await openSheet();
  await user.click(screen.getByText('Everything'));
  expect(sheet).toBeVisible();
});

it('is out of sight at once where the page stays, and gives the focus back behind that frame', async () => {
  render(<Page stays />);
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'Filters' });
  await user.click(opener);
  const sheet = screen.getByRole('dialog', { name: 'Filter stories' });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(sheet).not.toBeVisible();
  await waitFor(() => expect(opener).toHaveFocus());
  expect(sheet).not.toHaveAttribute('open');
  await user.click(opener);
  expect(screen.getByRole('dialog', { name: 'Filter stories' })).toBeVisible();
});

it('that is opened again before it was closed stays open', async () => {
  render(<Page stays />);
  const opener = screen.getByRole('button', { name: 'Filters' });
  fireEvent.click(opener);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent.click(opener);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  expect(screen.getByRole('dialog', { name: 'Filter stories' })).toBeVisible();
});
