import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { axe } from '../../../../tests/support/axe.ts';
import { at } from '../../../../tests/support/cards.ts';
import { NowContext } from '../../platform/clock.ts';
import { createFormats } from '../../platform/formats.ts';
import { FormatsContext } from '../../platform/use-formats.ts';
import { DateFilter, type DateFilterProps } from './date-filter.tsx';

// Ten days, the first with one story, the last with ten.
const bars = Array.from({ length: 10 }, (_, place) => {
  const day = `2026-11-${String(place + 1).padStart(2, '0')}`;
  return { start: day, end: day, stories: place + 1 };
});
const span = { first: at('2026-11-01T05:00'), last: at('2026-11-10T19:00') };
const british = createFormats('en-GB');

function show(from?: string, to?: string) {
  const onChange = vi.fn<DateFilterProps['onChange']>();
  const filter = (
    <NowContext value={span.last}>
      <FormatsContext value={british}>
        <DateFilter {...{ bars, span, from, to, onChange }} />
      </FormatsContext>
    </NowContext>
  );
  render(filter);
  const chart = screen.getByRole('img');
  // jsdom lays nothing out: a chart of 100 pixels, ten a bar.
  vi.spyOn(chart, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 56));
  return { onChange, chart };
}

const press = (chart: Element, clientX: number) =>
  fireEvent.pointerDown(chart, { clientX, button: 0, pointerId: 1 });
const move = (chart: Element, clientX: number) =>
  fireEvent.pointerMove(chart, { clientX, pointerId: 1 });
const release = (chart: Element, clientX: number) =>
  fireEvent.pointerUp(chart, { clientX, pointerId: 1 });

describe('the histogram', () => {
  it('shows the range while it is drawn, and changes the address once at the end', () => {
    const { onChange, chart } = show();
    press(chart, 25);
    move(chart, 40);
    move(chart, 58);
    expect(screen.getByText('3 Nov to 6 Nov: 18 stories')).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
    release(chart, 58);
    expect(onChange.mock.calls).toEqual([[{ from: '2026-11-03', to: '2026-11-06' }, undefined]]);
  });

  it('can be drawn over from right to left, and beyond its edge', () => {
    const { onChange, chart } = show();
    press(chart, 45);
    move(chart, -30);
    release(chart, -30);
    // The side at the edge stays open.
    expect(onChange).toHaveBeenCalledWith({ from: undefined, to: '2026-11-05' }, undefined);
  });

  it('takes one bar at a click', () => {
    const { onChange, chart } = show();
    press(chart, 31);
    release(chart, 31);
    expect(onChange).toHaveBeenCalledWith({ from: '2026-11-04', to: '2026-11-04' }, undefined);
  });

  it('forgets a gesture that the page takes for scrolling', () => {
    const { onChange, chart } = show();
    press(chart, 25);
    fireEvent.pointerCancel(chart, { pointerId: 1 });
    release(chart, 60);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText('1 Nov to 10 Nov: 55 stories')).toBeVisible();
  });

  it('says the number of a bar', async () => {
    show();
    expect(await screen.findByText('4 Nov: 4 stories')).toBeInTheDocument();
  });
});

describe('the sliders', () => {
  it('say their days', () => {
    show('2026-11-03', '2026-11-06');
    expect(screen.getByRole('slider', { name: 'From' })).toHaveAttribute(
      'aria-valuetext',
      '3 November 2026',
    );
    expect(screen.getByRole('slider', { name: 'To' })).toHaveAttribute(
      'aria-valuetext',
      '6 November 2026',
    );
  });

  it('push the first change, and replace it while the focus stays', () => {
    const { onChange } = show('2026-11-03', '2026-11-06');
    const from = screen.getByRole('slider', { name: 'From' });
    from.focus();
    const step = (value: string) => {
      fireEvent.change(from, { target: { value } });
      fireEvent.keyUp(from, { key: 'ArrowRight' });
    };
    step('3');
    expect(onChange).toHaveBeenLastCalledWith(
      { from: '2026-11-04', to: '2026-11-06' },
      { replace: false },
    );
    step('4');
    expect(onChange.mock.lastCall?.[1]).toEqual({ replace: true });
    fireEvent.blur(from);
    step('3');
    expect(onChange.mock.lastCall?.[1]).toEqual({ replace: false });
  });

  it('cannot pass each other', () => {
    const { onChange } = show('2026-11-03', '2026-11-06');
    const to = screen.getByRole('slider', { name: 'To' });
    fireEvent.change(to, { target: { value: '0' } });
    fireEvent.pointerUp(to);
    expect(onChange.mock.lastCall?.[0]).toEqual({ from: '2026-11-03', to: '2026-11-03' });
  });
});

describe('typed days', () => {
  it('go on when they are days of the edition', () => {
    const { onChange } = show();
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-11-04' } });
    expect(onChange).toHaveBeenCalledWith(
      { from: '2026-11-04', to: undefined },
      { replace: false },
    );
  });

  it('do not while their year is half written', () => {
    const { onChange } = show();
    const field = screen.getByLabelText('First day');
    fireEvent.change(field, { target: { value: '0020-11-04' } });
    expect(onChange).not.toHaveBeenCalled();
    expect(field).toHaveValue('0020-11-04');
  });

  it('are let go when the field is left empty', () => {
    const { onChange } = show('2026-11-04');
    const field = screen.getByLabelText('First day');
    fireEvent.change(field, { target: { value: '' } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.blur(field);
    expect(onChange).toHaveBeenCalledWith({ from: undefined, to: undefined }, { replace: false });
  });
});

it('all dates come back at the press of a button, and the focus stays here', async () => {
  const { onChange } = show('2026-11-03');
  await userEvent.click(screen.getByRole('button', { name: 'All dates' }));
  expect(onChange).toHaveBeenCalledWith({ from: undefined, to: undefined });
  expect(screen.getByRole('slider', { name: 'From' })).toHaveFocus();
});

it('is free of what axe finds', async () => {
  show('2026-11-03');
  expect(await axe(document.body)).toEqual([]);
});
