import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { cardOn } from '../../../../tests/support/cards.ts';
import { framesByHand, standAt } from '../../../../tests/support/frames.ts';
import { rowsOf, type Row } from './rows.ts';
import { useRowsByTurns } from './turns.ts';

const cards = Array.from({ length: 8 }, (_, place) => cardOn(28, `story-${place}`));
const rows = rowsOf(
  cards.map((card, position) => ({ position, card })),
  { days: false, place: 0, before: undefined },
);

vi.unmock('../../platform/after-paint.ts');

const { frame, waiting } = framesByHand();

function Rows({ onRows }: { onRows: (rows: readonly Row[]) => void }) {
  const coming = useRef<HTMLDivElement>(null);
  const { drawn, shown } = useRowsByTurns(rows, { together: true, coming, rowHeight: 150, onRows });
  return (
    <div ref={coming}>
      drawn {drawn.length}, shown {shown.length}
    </div>
  );
}

/** How many are drawn and shown, a frame after the other. */
async function watch(top: number) {
  standAt(top);
  const onRows = vi.fn<(rows: readonly Row[]) => void>();
  render(<Rows onRows={onRows} />);
  const seen: (readonly [drawn: number, shown: number])[] = [];
  do {
    await frame();
    const [drawn = 0, shown = 0] =
      /drawn (\d+), shown (\d+)/
        .exec(screen.getByText(/drawn/).textContent)
        ?.slice(1)
        .map(Number) ?? [];
    seen.push([drawn, shown]);
  } while (waiting() > 0);
  return { seen, onRows };
}

describe('rows that wait for their turn', () => {
  it('are seen together where their places are in sight, however many are drawn at a time', async () => {
    const { seen, onRows } = await watch(0);
    // 768 px of screen: five rows and a bit are in sight, and one more is wanted.
    expect(seen.filter(([, shown]) => shown > 0 && shown < 7)).toEqual([]);
    expect(seen.at(-1)).toEqual([8, 8]);
    expect(onRows).toHaveBeenLastCalledWith(rows);
  });

  it('are seen as they come where nobody looks', async () => {
    const { seen } = await watch(5_000);
    expect(seen.every(([drawn, shown]) => drawn === shown)).toBe(true);
    expect(seen.at(-1)).toEqual([8, 8]);
  });
});
