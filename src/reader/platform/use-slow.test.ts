import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSlow } from './use-slow.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

describe('what is waited for', () => {
  it('is slow after a while, and no longer once it is there', () => {
    const { result, rerender } = renderHook(useSlow, { initialProps: true });
    expect(result.current).toBe(false);
    pass(1_000);
    expect(result.current).toBe(true);
    rerender(false);
    expect(result.current).toBe(false);
  });

  it('is never slow where it comes at once, nor is the next', () => {
    const { result, rerender } = renderHook(useSlow, { initialProps: true });
    pass(100);
    rerender(false);
    pass(1_000);
    rerender(true);
    pass(100);
    expect(result.current).toBe(false);
  });
});
