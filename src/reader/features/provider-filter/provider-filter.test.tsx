import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { aProvider } from '../../../../tests/support/cards.ts';
import type { ProviderId } from '../../../bundle/ids.ts';
import type { ProviderCount } from '../../../engine/answers.ts';
import { ProviderFilter } from './provider-filter.tsx';
import type { ProviderChoice } from './provider-choice.ts';

const NAMES = ['The Tidewatch', 'Meridian Post', 'Orbit & Note', 'Ö-Kanal'];

function many(count: number): ProviderCount[] {
  return Array.from({ length: count }, (_, place) => ({
    provider: aProvider(NAMES[place] ?? `Outlet ${place}`),
    stories: count - place,
  }));
}

/** The filter with an address to keep its choice. */
function Kept({ providers, choice }: { providers: ProviderCount[]; choice: ProviderChoice }) {
  const [{ providers: included, without }, setChoice] = useState(choice);
  return (
    <>
      <ProviderFilter
        providers={providers}
        included={included}
        leftOut={without}
        onChange={setChoice}
      />
      <output>{JSON.stringify({ included, without })}</output>
    </>
  );
}

function show(count = 20, included: ProviderId[] = [], without: ProviderId[] = []) {
  render(<Kept providers={many(count)} choice={{ providers: included, without }} />);
  return within(screen.getByRole('group', { name: 'Providers' }));
}

const chosen = (): unknown => JSON.parse(screen.getByRole('status').textContent);
const idOf = (name: string) => aProvider(name).id;

describe('the filter by provider', () => {
  it('has a checkbox for each by its name, with its count', () => {
    const box = show().getByRole('checkbox', { name: 'Orbit & Note' });
    expect(box).not.toBeChecked();
    expect(box).toHaveAccessibleDescription('18');
  });

  it('includes and lets go again', async () => {
    const box = show().getByRole('checkbox', { name: 'Meridian Post' });
    await userEvent.click(box);
    expect(chosen()).toEqual({ included: [idOf('Meridian Post')], without: [] });
    await userEvent.click(box);
    expect(chosen()).toEqual({ included: [], without: [] });
  });

  it('leaves out, says so, and lets in again', async () => {
    const group = show();
    const button = group.getByRole('button', { name: 'Leave out Meridian Post', pressed: false });
    await userEvent.click(button);
    expect(chosen()).toEqual({ included: [], without: [idOf('Meridian Post')] });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(group.getByRole('checkbox', { name: 'Meridian Post' })).toHaveAccessibleDescription(
      '19, left out',
    );
    await userEvent.click(button);
    expect(chosen()).toEqual({ included: [], without: [] });
  });

  it('never both includes and leaves out', async () => {
    const group = show(20, [idOf('Meridian Post')]);
    await userEvent.click(group.getByRole('button', { name: 'Leave out Meridian Post' }));
    expect(chosen()).toEqual({ included: [], without: [idOf('Meridian Post')] });
    await userEvent.click(group.getByRole('checkbox', { name: 'Meridian Post' }));
    expect(chosen()).toEqual({ included: [idOf('Meridian Post')], without: [] });
  });

  it('shows forty, and the rest at the press of a button that hands the focus on', async () => {
    const group = show(52);
    await expect.poll(() => group.getAllByRole('checkbox')).toHaveLength(40);
    await userEvent.click(group.getByRole('button', { name: '12 more' }));
    await expect.poll(() => group.getAllByRole('checkbox')).toHaveLength(52);
    await expect.poll(() => document.activeElement).toBe(group.getAllByRole('checkbox')[40]);
    await userEvent.click(group.getByRole('button', { name: 'Show fewer' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(40);
  });

  it('keeps what is chosen in sight', async () => {
    const group = show(52, [idOf('Outlet 47')], [idOf('Outlet 44')]);
    expect(await group.findByRole('checkbox', { name: 'Outlet 47' })).toBeChecked();
    expect(group.getByRole('checkbox', { name: 'Outlet 44' })).not.toBeChecked();
    expect(group.getByRole('button', { name: '10 more' })).toBeVisible();
  });

  it('finds by part of the name, without regard to case and accents', async () => {
    const group = show(20);
    await userEvent.type(group.getByRole('searchbox', { name: 'Find a provider' }), 'o-kan');
    const found = group.getAllByRole('checkbox');
    expect(found.map((box) => box.closest('label')?.textContent)).toEqual(['ÖÖ-Kanal']);
  });

  it('says when nothing is found, and Escape starts over', async () => {
    const group = show(20);
    await userEvent.type(group.getByRole('searchbox'), 'zzz');
    expect(group.getByText(/No provider is called/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(group.getAllByRole('checkbox')).toHaveLength(20);
  });

  it('has no find box where a look is enough', () => {
    expect(show(12).queryByRole('searchbox')).not.toBeInTheDocument();
  });

  it('draws a hundred at a time, however many there are', async () => {
    const group = show(800);
    await userEvent.click(group.getByRole('button', { name: '760 more' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(100);
    expect(group.getByRole('button', { name: '700 more' })).toBeVisible();
  });

  it('asks for those beside the first hundred when they are opened, or looked for', async () => {
    const onMore = vi.fn<() => void>();
    const shown = { included: [], leftOut: [], onChange: () => {}, onMore };
    const { rerender } = render(<ProviderFilter providers={many(100)} more={2_900} {...shown} />);
    const group = within(screen.getByRole('group', { name: 'Providers' }));
    await userEvent.type(group.getByRole('searchbox'), 'z');
    expect(onMore).toHaveBeenCalledOnce();
    await userEvent.clear(group.getByRole('searchbox'));
    await userEvent.click(group.getByRole('button', { name: '2,960 more' }));
    expect(onMore).toHaveBeenCalledTimes(2);
    rerender(<ProviderFilter providers={many(100)} more={2_900} loading {...shown} />);
    expect(group.getByText('Loading all providers…')).toBeVisible();
    rerender(<ProviderFilter providers={many(3_000)} {...shown} />);
    expect(group.getByRole('button', { name: '2,900 more' })).toBeVisible();
    expect(group.getAllByRole('checkbox')).toHaveLength(100);
  });

  it('says that it is counting rather than a number of the last view', () => {
    const shown = { included: [], leftOut: [], onChange: () => {} };
    render(<ProviderFilter providers={many(3)} counting {...shown} />);
    const box = screen.getByRole('checkbox', { name: 'Orbit & Note' });
    expect(box).toHaveAccessibleDescription('counting');
  });

  it('is free of what axe finds', async () => {
    show(20, [idOf('Meridian Post')], [idOf('Orbit & Note')]);
    expect(await axe(screen.getByRole('group', { name: 'Providers' }))).toEqual([]);
  });
});
