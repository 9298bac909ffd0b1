import './jsdom-gaps.ts';
import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// Finding by role is slow in jsdom; a busy machine must not make it a failure.
configure({ asyncUtilTimeout: 12_000 });

// Nothing is painted here: what waits for a frame comes right behind what it waits for.
vi.mock('../../src/reader/platform/after-paint.ts', () => ({
  afterPaint: (run: () => unknown) => queueMicrotask(() => act(() => void run())),
}));

// What a component says on the console is a defect until a test expects it.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  cleanup();
  const errors = vi.mocked(console.error).mock.calls;
  const warnings = vi.mocked(console.warn).mock.calls;
  vi.restoreAllMocks();
  // oxlint-disable-next-line vitest/no-standalone-expect -- every test ends with it
  expect(errors, 'unexpected console.error').toEqual([]);
  // oxlint-disable-next-line vitest/no-standalone-expect -- every test ends with it
  expect(warnings, 'unexpected console.warn').toEqual([]);
});
