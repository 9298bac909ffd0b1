import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Link, Outlet, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { Announcer } from '../ui/announcer.tsx';
import { Going } from './going.tsx';

/** A page with a link to another, which comes when `come` has. */
function renderPages(come: Promise<null>) {
  const frame = (
    <Announcer>
      <Link to="/next">Next</Link>
      <Outlet />
      <Going />
    </Announcer>
  );
  const children = [
    { index: true, element: <p>Here</p> },
    { path: 'next', element: <p>There</p>, loader: () => come },
  ];
  render(<RouterProvider router={createMemoryRouter([{ element: frame, children }])} />);
  return userEvent.setup();
}

describe('a page that was asked for', () => {
  it('is said to be on its way, once, where it takes its time, and no longer once it is there', async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    const user = renderPages(promise);
    await user.click(screen.getByRole('link', { name: 'Next' }));
    expect(screen.getByRole('status')).toHaveTextContent(/^$/);
    expect(await screen.findByText('Loading…')).toBeInTheDocument();
    expect(document.querySelectorAll('[class*=going]')).toHaveLength(1);
    resolve(null);
    expect(await screen.findByText('There')).toBeVisible();
    expect(document.querySelector('[class*=going]')).toBeNull();
  });

  it('just comes where it comes at once', async () => {
    const user = renderPages(Promise.resolve(null));
    await user.click(screen.getByRole('link', { name: 'Next' }));
    expect(await screen.findByText('There')).toBeVisible();
    expect(screen.queryByText('Loading…')).toBeNull();
  });
});
