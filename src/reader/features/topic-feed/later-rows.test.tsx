import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOn } from '../../../../tests/support/cards.ts';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import { EVERYTHING } from '../../../engine/query.ts';
import { LaterRows, type LaterRowsProps } from './later-rows.tsx';
import { rowsOf } from './rows.ts';

const cards = Array.from({ length: 8 }, (_, place) => cardOn(28, `story-${place}`));
const rows = rowsOf(
  cards.map((card, position) => ({ position, card })),
  { days: false, place: 4, before: undefined },
);

let frames: FrameRequestCallback[] = [];

beforeEach(() => {
  frames = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
});

/** A frame, and what waits for it to be painted. */
async function frame(): Promise<void> {
  await act(async () => {
    for (const run of frames.splice(0)) run(0);
    await new Promise((resolve) => setTimeout(resolve));
  });
}

function show(change: Partial<LaterRowsProps> = {}) {
  const onRows = vi.fn<LaterRowsProps['onRows']>();
  renderPart(
    <div role="feed" aria-label="Stories">
      <LaterRows
        {...{ rows, onRows }}
        to={12}
        rowHeight={150}
        size={12}
        days={false}
        dayCounts={new Map()}
        view={EVERYTHING}
        nameOf={(id) => id}
        onRetry={() => {}}
        {...change}
      />
    </div>,
  );
  return onRows;
}

const places = () => screen.getAllByRole('article').map((row) => row.getAttribute('aria-posinset'));

describe('rows that are known', () => {
  it('are drawn some a frame, while skeletons hold the places of the others', async () => {
    show();
    const all = ['5', '6', '7', '8', '9', '10', '11', '12'];
    expect(screen.getAllByRole('article', { busy: true })).toHaveLength(8);
    expect(places()).toEqual(all);
    await frame();
    const first = screen.getAllByRole('heading').length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(8);
    expect(places()).toEqual(all);
    for (let left = 0; left < 4; left++) await frame();
    expect(screen.getAllByRole('heading')).toHaveLength(8);
    expect(places()).toEqual(all);
  });

  it('leave room instead where nothing stood before', async () => {
    show({ bare: true });
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.getByRole('feed').firstElementChild).toHaveStyle({ blockSize: '1200px' });
  });

  it('are all there at once where the reader comes back to them', () => {
    const onRows = show({ atOnce: true });
    expect(screen.getAllByRole('heading')).toHaveLength(8);
    expect(onRows).toHaveBeenCalledWith(rows);
  });
});
