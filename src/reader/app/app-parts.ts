import type { QueryClient } from '@tanstack/react-query';
import type { Seconds } from '../../bundle/ids.ts';
import type { Engine } from '../../engine/answers.ts';
import type { Library } from '../library/library.ts';
import type { SettingsStore } from '../library/settings.ts';

/** What the app is given: in a browser by `main.tsx`, in tests and in Node by whoever renders it. */
export interface AppParts {
  readonly engine: Engine;
  /** Resolves when the engine had to move from its worker into the page. */
  readonly inPage?: Promise<void>;
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly queryClient: QueryClient;
  /** What the pages take for "now". */
  readonly now: Seconds;
  /** Where the first view was rendered in Node: what it took for "now". */
  readonly renderedAt?: Seconds;
  /** There also: tells when the reader goes from that view to another. @returns what ends it */
  readonly onMove?: (then: () => void) => () => void;
  /**
   * How long, in milliseconds, a new page waits for its data before it shows its skeleton; Infinity
   * where only the finished page is of use.
   */
  readonly patience: number;
}
