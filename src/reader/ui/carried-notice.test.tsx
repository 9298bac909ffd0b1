import { cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { CarriedNotice } from './carried-notice.tsx';
import { carryNotice } from './carry-notice.ts';
import { NoticesProvider } from './notices.tsx';

function nextPage() {
  cleanup();
  render(
    <StrictMode>
      <NoticesProvider>
        <CarriedNotice />
      </NoticesProvider>
    </StrictMode>,
  );
}

it('what was done on a page is said on the next one, and on no other', async () => {
  carryNotice('“The Mill” is forgotten.');
  nextPage();
  expect(await screen.findByText('“The Mill” is forgotten.')).toBeVisible();
  nextPage();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

it('nothing is said where the browser keeps nothing', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('closed', 'SecurityError');
  });
  carryNotice('“The Mill” is forgotten.');
  nextPage();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
