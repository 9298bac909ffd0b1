import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BundleProblem } from '../../bundle/problems.ts';
import { ProblemReport } from './problem-report.tsx';

const cut = new BundleProblem('altered', 'cards/0123456789abcdef.json', 'it was cut');
const down = new BundleProblem('unreachable', 'cards/0123456789abcdef.json', 'no answer came');

describe('the panel for a problem', () => {
  it('says what went wrong, to which file, and tries again', async () => {
    const onRetry = vi.fn<() => void>();
    render(<ProblemReport problem={cut} onRetry={onRetry} />);
    expect(screen.getByRole('heading', { name: 'A part of the edition is damaged' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('cards/0123456789abcdef.json: it was cut');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('takes one line in a list', () => {
    render(<ProblemReport problem={cut} onRetry={() => {}} compact />);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.getByRole('alert')).toHaveTextContent(/damaged.*it was cut/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('offers to load the page where there is nothing to try again', () => {
    render(<ProblemReport problem={new Error('surprise')} onRetry={() => {}} />);
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
  });

  it.each([false, true])(
    'offers to load the page where a part of it did not, and names no file (in a line: %s)',
    (compact) => {
      const lost = new TypeError('Failed to fetch dynamically imported module: http://a/b.js');
      render(<ProblemReport problem={lost} compact={compact} />);
      expect(screen.getByRole('alert')).toHaveTextContent('A part of the reader did not load');
      expect(screen.getByRole('alert')).not.toHaveTextContent(/http|import/);
      expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    },
  );

  it('tries again by itself when the connection is back, but only what was not reached', () => {
    const onRetry = vi.fn<() => void>();
    render(<ProblemReport problem={cut} onRetry={onRetry} />);
    window.dispatchEvent(new Event('online'));
    expect(onRetry).not.toHaveBeenCalled();
    render(<ProblemReport problem={down} onRetry={onRetry} />);
    window.dispatchEvent(new Event('online'));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('the panel on a page of an edition of this device', () => {
  afterEach(() => {
    vi.doUnmock('../platform/bundle-base.ts');
    vi.resetModules();
  });

  it('leads on where the edition was forgotten in another tab', async () => {
    vi.resetModules();
    const base = { LOCAL: 'mill', BUNDLE_BASE: '/bundle/', PAGES: '/local/mill/' };
    vi.doMock('../platform/bundle-base.ts', () => base);
    const { ProblemReport: OfDevice } = await import('./problem-report.tsx');
    const problem = { kind: 'missing', path: 'manifest.json', detail: 'it is not kept any more' };
    render(<OfDevice problem={problem} onRetry={() => {}} />);
    const heading = 'This edition is not on this device any more';
    expect(screen.getByRole('heading', { name: heading })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open an archive from this device' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the published edition' })).toBeVisible();
  });
});
