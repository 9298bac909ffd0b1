import { act } from '@testing-library/react';
import { beforeEach, vi } from 'vitest';

/**
 * The frames of a page in a test, which come when the test says so. What waits for frames to be
 * painted has to be the real one there: `vi.unmock` it.
 */
export function framesByHand() {
  let frames: FrameRequestCallback[] = [];
  beforeEach(() => {
    frames = [];
    vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
  });
  return {
    /** How many wait for the next frame. */
    waiting: () => frames.length,
    /** A frame, and what waits for it to be painted. */
    async frame(): Promise<void> {
      await act(async () => {
        for (const run of frames.splice(0)) run(0);
        await new Promise((resolve) => setTimeout(resolve));
      });
    },
  };
}

/** A page without a layout: everything stands so far below the top of the screen. */
export function standAt(top: number): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 800, 0));
}
