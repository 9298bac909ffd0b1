import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import styles from './mark-strip.module.css';
import { MarkStrip, type StripMark } from './mark-strip.tsx';

/** Where dots are drawn, of how many pixels across, the first ones first. */
function dotsOf(marks: readonly StripMark[]) {
  render(<MarkStrip marks={marks} label="In words" />);
  const paths = screen.queryByRole('img', { name: 'In words' })?.querySelectorAll('path') ?? [];
  return [...paths].flatMap((path) =>
    Array.from(path.getAttribute('d')?.matchAll(/M(\S+) 7h\.01/g) ?? [], ([, at]) => ({
      at: Number(at),
      size: Number(path.getAttribute('stroke-width')),
    })),
  );
}

const places = (dots: ReturnType<typeof dotsOf>) => dots.map(({ at }) => at);

it('places marks by time, from edge to edge', () => {
  // The first one is drawn over the others.
  expect(places(dotsOf([{ at: -100 }, { at: 0 }, { at: 100 }]))).toEqual([50, 100, 0]);
});

it('draws the lead last, so that it lies over its neighbours', () => {
  const dots = dotsOf([{ at: 0 }, { at: 50, lead: true }, { at: 100 }]);
  expect(places(dots).at(-1)).toBe(50);
});

it('draws one dot for many articles at one place, and not the least of them', () => {
  const crowd = Array.from({ length: 300 }, (_, n) => ({
    at: Math.floor(n / 100),
    lead: false,
    hollow: true,
  }));
  const dots = dotsOf(crowd.with(150, { at: 1, lead: true, hollow: false }));
  // Those that the reader left out are rings: a dot in another.
  expect(dots).toEqual([
    { at: 100, size: 7.25 },
    { at: 100, size: 4.75 },
    { at: 0, size: 7.25 },
    { at: 0, size: 4.75 },
    { at: 50, size: 9 },
  ]);
});

it('tells the first one apart, also where it is the lead', () => {
  const { container } = render(
    <MarkStrip marks={[{ at: 0, lead: true }, { at: 1 }]} label="In words" />,
  );
  const [, other, both] = container.querySelectorAll('path');
  expect(other).toHaveClass(styles.other ?? '');
  expect(both).toHaveClass(styles.first ?? '');
  expect(both).toHaveAttribute('stroke-width', '9');
});

it('draws nothing where there is no time to show', () => {
  expect(dotsOf([{ at: 7 }, { at: 7 }])).toEqual([]);
});

it('sets nothing that the Content-Security-Policy forbids', () => {
  dotsOf([{ at: 0 }, { at: 1 }]);
  expect(screen.getByRole('img').outerHTML).not.toContain('style=');
});
