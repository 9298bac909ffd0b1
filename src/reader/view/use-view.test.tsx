import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { expect, it, onTestFinished } from 'vitest';
import { providerId } from '../../bundle/ids.ts';
import { useView, withChange } from './use-view.ts';
import { parseView } from './view.ts';

const TIDEWATCH = providerId.parse('tidewatch.example');

/** Whether the provider was chosen, each time that the controls were drawn. */
let drawn: boolean[] = [];

function Controls() {
  const { view, update } = useView();
  const included = view.providers.includes(TIDEWATCH);
  drawn.push(included);
  return (
    <>
      <input
        type="checkbox"
        aria-label="Tidewatch"
        checked={included}
        onChange={() => update({ providers: included ? [] : [TIDEWATCH] })}
      />
      <input
        type="checkbox"
        aria-label="Listed"
        checked={view.listed}
        onChange={() => update({ listed: !view.listed })}
      />
    </>
  );
}

function show() {
  history.replaceState(null, '', '/');
  const router = createBrowserRouter([{ path: '/', Component: Controls }]);
  onTestFinished(() => router.dispose());
  render(<RouterProvider router={router} />);
  return router;
}

it('shows a change before the address does', () => {
  show();
  const box = screen.getByRole('checkbox', { name: 'Tidewatch' });
  act(() => box.click());
  expect(box).toBeChecked();
});

it('keeps both of two changes that come at once', async () => {
  const router = show();
  act(() => {
    screen.getByRole('checkbox', { name: 'Tidewatch' }).click();
  });
  act(() => {
    screen.getByRole('checkbox', { name: 'Listed' }).click();
  });
  await expect
    .poll(() => router.state.location.search)
    .toBe('?provider=tidewatch.example&listed=1');
});

it('follows the address when that goes back', async () => {
  const router = show();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tidewatch' }));
  await expect.poll(() => router.state.location.search).toBe('?provider=tidewatch.example');
  await act(() => router.navigate(-1));
  await expect.poll(() => router.state.location.search).toBe('');
  expect(screen.getByRole('checkbox', { name: 'Tidewatch' })).not.toBeChecked();
});

it.each([
  ['', 'kelp', 'relevance'],
  ['sort=heat', 'kelp', 'heat'],
  ['q=kelp', 'kelp farms', 'relevance'],
  ['q=kelp&sort=newest', 'kelp farms', 'newest'],
  ['q=kelp', undefined, 'newest'],
  ['q=kelp&sort=relevance', ' ', 'newest'],
])('at "%s", words "%s" are ordered by %s', (search, words, sort) => {
  const { view } = parseView(new URLSearchParams(search));
  expect(withChange(view, { words }).sort).toBe(sort);
});

it('follows the address when that goes back before the change was drawn', async () => {
  const router = show();
  const stop = router.subscribe(({ location }) => {
    if (location.search === '') return;
    stop();
    void router.navigate(-1);
  });
  const box = screen.getByRole('checkbox', { name: 'Tidewatch' });
  act(() => box.click());
  await expect.poll(() => router.state.historyAction).toBe('POP');
  await expect.poll(() => router.state.location.search).toBe('');
  await waitFor(() => expect(box).not.toBeChecked());
});

it('keeps a change that comes before the address of the one before it was drawn', async () => {
  const router = show();
  const box = screen.getByRole('checkbox', { name: 'Tidewatch' });
  const stop = router.subscribe(({ location }) => {
    if (location.search === '') return;
    stop();
    act(() => box.click());
    drawn = [];
  });
  act(() => box.click());
  await expect.poll(() => router.state.location.key).not.toBe('default');
  await expect.poll(() => router.state.location.search).toBe('');
  await waitFor(() => expect(drawn.length).toBeGreaterThan(0));
  expect(drawn).not.toContain(true);
  expect(box).not.toBeChecked();
});
