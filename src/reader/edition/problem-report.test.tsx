import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
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
