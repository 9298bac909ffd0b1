import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MarkStrip, type StripMark } from './mark-strip.tsx';

function dotsOf(marks: readonly StripMark[]) {
  render(<MarkStrip marks={marks} label="In words" />);
  return [...(screen.queryByRole('img', { name: 'In words' })?.querySelectorAll('circle') ?? [])];
}

const places = (dots: Element[]) => dots.map((dot) => dot.getAttribute('cx'));

it('places marks by time, from edge to edge', () => {
  expect(places(dotsOf([{ at: -100 }, { at: 0 }, { at: 100 }]))).toEqual(['0%', '50%', '100%']);
});

it('draws the lead last, so that it lies over its neighbours', () => {
  const dots = dotsOf([{ at: 0, first: true }, { at: 50, lead: true }, { at: 100 }]);
  expect(places(dots).at(-1)).toBe('50%');
});

it('draws one dot for many articles at one place, and not the least of them', () => {
  const crowd = Array.from({ length: 300 }, (_, place) => ({ at: place % 3, hollow: true }));
  const dots = dotsOf([...crowd, { at: 1, lead: true }]);
  expect(dots).toHaveLength(3);
  expect(dots.at(-1)).toHaveAttribute('r', '4.5');
});

it('draws nothing where there is no time to show', () => {
  expect(dotsOf([{ at: 7 }, { at: 7 }])).toEqual([]);
});

it('sets nothing that the Content-Security-Policy forbids', () => {
  const [dot] = dotsOf([{ at: 0 }, { at: 1 }]);
  expect(dot?.closest('svg')?.outerHTML).not.toContain('style=');
});
