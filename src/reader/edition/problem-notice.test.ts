import { describe, expect, it, vi } from 'vitest';
import { problemNotice } from './problem-notice.ts';

const lost = new TypeError('Failed to fetch dynamically imported module: http://a/assets/b.js');

describe('a notice of code that did not come', () => {
  it('offers to load the page, which brings what has taken its place', () => {
    const { text, action } = problemNotice(lost);
    expect(text).toMatch(/^A part of the reader did not load\. /);
    expect(text).not.toMatch(/http|import/);
    expect(action?.label).toBe('Load the page again');
  });

  it('offers nothing offline, where loading the page would lose it', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { text, action } = problemNotice(lost);
    expect(text).toMatch(/^You are offline\. /);
    expect(action).toBeUndefined();
  });
});
