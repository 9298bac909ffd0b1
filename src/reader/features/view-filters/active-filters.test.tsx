import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { aProvider, at } from '../../../../tests/support/cards.ts';
import { EVERYTHING, type Query } from '../../../engine/query.ts';
import { NowContext } from '../../platform/clock.ts';
import { createFormats } from '../../platform/formats.ts';
import { FormatsContext } from '../../platform/use-formats.ts';
import { ActiveFilters, type ActiveFiltersProps } from './active-filters.tsx';

const tidewatch = aProvider('The Tidewatch');
const northline = aProvider('Northline');
const names = new Map([tidewatch, northline].map(({ id, name }) => [id, name]));
const british = createFormats('en-GB');

function show(view: Partial<Query>) {
  const onChange = vi.fn<ActiveFiltersProps['onChange']>();
  render(
    <NowContext value={at('2026-11-22T20:00')}>
      <FormatsContext value={british}>
        <ActiveFilters
          view={{ ...EVERYTHING, ...view }}
          nameOf={(id) => names.get(id) ?? id}
          onChange={onChange}
        />
      </FormatsContext>
    </NowContext>,
  );
  return onChange;
}

const remove = (filter: string) => screen.getByRole('button', { name: `Remove filter: ${filter}` });

describe('chips', () => {
  it('are not there while nothing is filtered, whatever the order', () => {
    show({ sort: 'heat' });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('take one provider away and keep the others', async () => {
    const onChange = show({ providers: [northline.id, tidewatch.id] });
    await userEvent.click(remove('The Tidewatch'));
    expect(onChange).toHaveBeenCalledWith({ providers: [northline.id] });
  });

  it('let one in again that was left out', async () => {
    const onChange = show({ without: [tidewatch.id] });
    await userEvent.click(remove('without The Tidewatch'));
    expect(onChange).toHaveBeenCalledWith({ without: [] });
  });

  it.each([
    ['12 Nov to 19 Nov', { from: '2026-11-12', to: '2026-11-19' }],
    ['26 Sept 2025 to 19 Nov 2026', { from: '2025-09-26', to: '2026-11-19' }],
    ['19 Nov 2026 to 1 Jan 2027', { from: '2026-11-19', to: '2027-01-01' }],
    ['from 12 Nov', { from: '2026-11-12' }],
    ['until 19 Nov', { to: '2026-11-19' }],
    ['12 Nov', { from: '2026-11-12', to: '2026-11-12' }],
  ])('write dates as "%s"', async (label, view) => {
    const onChange = show(view);
    await userEvent.click(remove(label));
    expect(onChange).toHaveBeenCalledWith({ from: undefined, to: undefined });
  });

  it('name the type and the listed ones', () => {
    show({ type: 'video', listed: true });
    expect(remove('Videos')).toBeVisible();
    expect(remove('Front page only')).toBeVisible();
  });

  it('are all taken away by Clear, the order left as it is', async () => {
    const onChange = show({ type: 'video', listed: true, sort: 'heat' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(onChange.mock.lastCall?.[0]).toEqual({
      providers: [],
      without: [],
      type: undefined,
      from: undefined,
      to: undefined,
      listed: false,
    });
  });
});
