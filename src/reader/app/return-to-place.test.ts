import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BRING, type Wanted } from '../features/topic-feed/wanted-row.ts';
import { keepPlaces } from './return-to-place.ts';

vi.mock('../platform/come-back.ts', () => ({ isComeBackTo: () => true }));

const WANTED: Wanted = { place: 50_002, top: 160 };

beforeEach(() => {
  const place = { y: 7_500_000, row: WANTED };
  sessionStorage.setItem('broadsheet places', JSON.stringify([['default /', place]]));
  vi.spyOn(window, 'scrollBy').mockReturnValue();
});

afterEach(() => {
  // What leads to the place ends with the reader's own move.
  window.dispatchEvent(new Event('wheel'));
  document.body.replaceChildren();
});

/** A feed with the wanted row in the page, so far below the top of the screen, in px. */
function feedWithRow(top: number): HTMLElement {
  const feed = document.createElement('div');
  feed.setAttribute('role', 'feed');
  const row = feed.appendChild(document.createElement('article'));
  row.setAttribute('aria-posinset', String(WANTED.place + 1));
  vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 800, 212));
  return document.body.appendChild(feed);
}

it('leaves the way to a row far away to the list, which may be squeezed into the page', () => {
  const brought: Wanted[] = [];
  feedWithRow(3_100_160).addEventListener(BRING, (event) => {
    event.preventDefault();
    brought.push((event as CustomEvent<Wanted>).detail);
  });
  keepPlaces();
  expect(brought).toEqual([WANTED]);
  expect(window.scrollBy).not.toHaveBeenCalled();
});

it('goes to a row far away by itself where all rows of the list are in the page', () => {
  feedWithRow(9_160);
  keepPlaces();
  expect(window.scrollBy).toHaveBeenCalledWith({ top: 9_000, behavior: 'instant' });
});
