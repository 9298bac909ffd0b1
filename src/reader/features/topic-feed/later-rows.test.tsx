import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { cardOn } from '../../../../tests/support/cards.ts';
import { framesByHand, standAt } from '../../../../tests/support/frames.ts';
import { renderPart } from '../../../../tests/support/render-part.tsx';
import { EVERYTHING } from '../../../engine/query.ts';
import { LaterRows, type LaterRowsProps } from './later-rows.tsx';
import { rowsOf } from './rows.ts';

const cards = Array.from({ length: 8 }, (_, place) => cardOn(28, `story-${place}`));
const rows = rowsOf(
  cards.map((card, position) => ({ position, card })),
  { days: false, place: 4, before: undefined },
);

vi.unmock('../../platform/after-paint.ts');

const { frame } = framesByHand();

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
        onRetry={() => {}}
        {...change}
      />
    </div>,
  );
  return onRows;
}

const places = () => screen.getAllByRole('article').map((row) => row.getAttribute('aria-posinset'));

describe('rows that are known', () => {
  it('are drawn some a frame where they are out of sight, and leave room for the others', async () => {
    standAt(5_000);
    const onRows = show();
    const room = () => screen.getByRole('feed').lastElementChild;
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(room()).toHaveStyle({ blockSize: '1200px' });
    await frame();
    expect(places()).toEqual(['5', '6', '7']);
    expect(room()).toHaveStyle({ blockSize: '750px' });
    // As many frames as this machine needs.
    for (let frames = 0; frames < 20 && places().length < 8; frames++) await frame();
    expect(places()).toEqual(['5', '6', '7', '8', '9', '10', '11', '12']);
    expect(onRows).toHaveBeenLastCalledWith(rows);
  });
});
