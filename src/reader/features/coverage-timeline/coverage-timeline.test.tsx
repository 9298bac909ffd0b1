import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from '../../../../tests/support/axe.ts';
import { MemoryRouter } from 'react-router';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storyId } from '../../../bundle/ids.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { NowContext } from '../../platform/clock.ts';
import { createFormats } from '../../platform/formats.ts';
import { FormatsContext } from '../../platform/use-formats.ts';
import { CoverageTimeline, type CoverageTimelineProps } from './coverage-timeline.tsx';
import { ALL, article, ICE, withoutProviders } from './coverage.testing.ts';

// jsdom lays nothing out, so it has nothing to scroll.
const scrollIntoView = vi.fn<Element['scrollIntoView']>();
beforeEach(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
});

const NOW = Date.parse('2026-11-24T12:00:00Z') / 1000;

function show(articles: readonly CoverageArticle[], props: Partial<CoverageTimelineProps> = {}) {
  const onOrder = vi.fn<CoverageTimelineProps['onOrder']>();
  const { container } = render(
    <MemoryRouter>
      <NowContext value={NOW}>
        <FormatsContext value={createFormats('en-GB')}>
          <CoverageTimeline
            articles={articles}
            filter={ALL}
            order="oldest"
            onOrder={onOrder}
            {...props}
          />
        </FormatsContext>
      </NowContext>
    </MemoryRouter>,
  );
  return { onOrder, container };
}

const entries = () =>
  within(screen.getByRole('list', { name: 'Coverage timeline' })).getAllByRole('listitem');
const entryOf = (headline: string) => {
  const entry = entries().find((item) => within(item).queryByRole('link', { name: headline }));
  if (!entry) throw new Error(`no entry for ${headline}`);
  return within(entry);
};
const marks = () =>
  within(screen.getByRole('group', { name: 'Articles over time' })).getAllByRole('link');

describe('the coverage of a story', () => {
  test('says how much there is and how it went', () => {
    show(ICE);
    expect(
      screen.getByRole('heading', { level: 2, name: '11 articles from 9 providers' }),
    ).toBeVisible();
    expect(screen.getByText(/^First Light had it first in this archive;/)).toBeVisible();
  });

  test('lists each article with time, outlet and a link to it', () => {
    show(ICE);
    expect(entries()).toHaveLength(11);
    const entry = entryOf('Meridian Post at 2026-11-22T06:18:00Z');
    expect(entry.getByText('06:18')).toHaveAttribute('datetime', '2026-11-22T06:18:00Z');
    expect(entry.getByText('Meridian Post')).toBeVisible();
    expect(entry.getByText('+2 h 06 min')).toBeVisible();
    const link = entry.getByRole('link');
    expect(link).toHaveAttribute('href', 'https://meridianpost.example/2026-11-22T06%3A18%3A00Z');
    expect(link).toHaveAttribute('rel', 'noopener');
    expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  test('marks the first and the lead in their places, and quiet times', () => {
    show(ICE);
    const [first, , lead] = entries();
    expect(first).toHaveTextContent(/Sunday 22 November.*first.*First in this archive/);
    expect(lead).toHaveTextContent(/\+7 h 26 min.*The Tidewatch.*This story/);
    expect(screen.getAllByText('Quiet for 13 hours')).toHaveLength(2);
    expect(screen.getAllByRole('heading', { level: 3 }).map((day) => day.textContent)).toEqual([
      'Sunday 22 November',
      'Monday 23 November',
      'Tuesday 24 November',
    ]);
  });

  test('says that a time is not known instead of making one up', () => {
    show([article('A', '2026-11-22T04:12:00Z'), article('B', '2026-11-23')]);
    const entry = entryOf('B at 2026-11-23');
    expect(entry.getByText('no time given')).toHaveAttribute('datetime', '2026-11-23');
    expect(entry.getByText('+1 day')).toBeVisible();
  });

  test('leaves out what the filter takes', () => {
    show(ICE, { filter: withoutProviders('First Light', 'Circuit Daily') });
    expect(entries()).toHaveLength(8);
    expect(marks()).toHaveLength(8);
    expect(screen.getByRole('heading', { name: '8 articles from 7 providers' })).toBeVisible();
    expect(screen.getByText('First of those shown')).toBeVisible();
  });

  test('shows an excerpt unless it repeats the headline, and where else to read', () => {
    show(
      [
        article('A', '2026-11-22T04:12:00Z', { excerpt: 'A at 2026-11-22T04:12…' }),
        article('B', '2026-11-22T05:12:00Z', {
          excerpt: 'Something else.',
          amp: 'https://b.example/amp',
          story: storyId.parse('2026/11/22/b'),
        }),
      ],
      { search: '?without=c.example' },
    );
    expect(screen.queryByText('A at 2026-11-22T04:12…')).toBeNull();
    expect(screen.getByText('Something else.')).toBeVisible();
    expect(screen.getByRole('link', { name: /^AMP/ })).toHaveAttribute(
      'href',
      'https://b.example/amp',
    );
    expect(screen.getByRole('link', { name: 'Its own story here' })).toHaveAttribute(
      'href',
      '/story/2026/11/22/b?without=c.example',
    );
  });

  test('turns around', async () => {
    const { onOrder } = show(ICE, { order: 'newest' });
    expect(entries()[0]).toHaveTextContent('Field Notes');
    expect(screen.getByRole('button', { name: 'Newest first' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Oldest first' }));
    expect(onOrder).toHaveBeenCalledWith('oldest');
  });

  test('has no chart, no order and no days to jump to with one article', () => {
    show(ICE.slice(0, 1));
    expect(screen.queryByRole('group', { name: 'Articles over time' })).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(entries()).toHaveLength(1);
  });

  test('offers its days once there are many', async () => {
    show(Array.from({ length: 5 }, (_, day) => article('A', `2026-11-0${day + 1}T04:12:00Z`)));
    const days = within(screen.getByRole('navigation', { name: 'Days' }));
    await userEvent.click(days.getByRole('link', { name: '3 Nov: 1 article' }));
    expect(screen.getByRole('heading', { name: 'Tuesday 3 November' })).toHaveFocus();
  });

  test('has no axe violations', async () => {
    const { container } = show(ICE);
    expect(await axe(container)).toEqual([]);
  });
});

describe('the chart', () => {
  test('names each mark by outlet, time, offset and headline', () => {
    show(ICE);
    expect(marks()).toHaveLength(11);
    expect(marks()[2]).toHaveAccessibleName(
      'The Tidewatch, Sun 11:38, +7 h 26 min, this story: The Tidewatch at 2026-11-22T11:38:00Z',
    );
  });

  test('names the date of a mark that no weekday tells', () => {
    show([article('A', '2025-11-20T11:00:00Z'), article('B', '2026-11-20T09:30:00Z')]);
    expect(marks()[1]).toHaveAccessibleName(/^B, 20 Nov 09:30, \+365 d: /);
  });

  test('leads from a mark to its entry', async () => {
    show(ICE);
    await userEvent.click(screen.getByRole('link', { name: /^Northline, Mon 03:12/ }));
    expect(entryOf('Northline at 2026-11-23T03:12:00Z').getByRole('link')).toHaveFocus();
  });

  test('is one tab stop, beginning at the lead; arrows move in time', async () => {
    show(ICE);
    await userEvent.tab();
    expect(screen.getByRole('link', { name: /^The Tidewatch, Sun 11:38/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('link', { name: /^Orbit & Note, Sun/ })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    expect(marks()[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{End}');
    expect(screen.getByRole('link', { name: /^Field Notes, Tue/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(screen.getByRole('link', { name: /^Harbour Quarterly, Tue/ })).toHaveFocus();
    expect(marks().filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
  });

  test('shows the headline of the mark in the focus', async () => {
    show(ICE);
    const caption = within(screen.getByRole('figure'));
    expect(caption.getByText('first')).toBeInTheDocument();
    await userEvent.tab();
    expect(caption.getByText('The Tidewatch at 2026-11-22T11:38:00Z')).toBeInTheDocument();
    await userEvent.tab();
    expect(caption.queryByText('The Tidewatch at 2026-11-22T11:38:00Z')).toBeNull();
  });

  test('has no inline style, which the content policy forbids', () => {
    const { container } = show(ICE);
    expect(container.querySelector('[style]')).toBeNull();
  });
});
