import type { Shared } from './bench.ts';
import type { JobName } from './jobs.ts';

/** What the main thread sends. */
export type Order =
  | { readonly kind: 'share'; readonly shared: Shared }
  | { readonly kind: 'prepare'; readonly name: JobName }
  | { readonly kind: 'do'; readonly name: JobName; readonly given: unknown }
  | { readonly kind: 'close' };

/** What comes back for each `do`, `prepare` and `close`. */
export type Reply =
  | { readonly kind: 'done'; readonly done: unknown }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly stack: string | undefined;
      /** Code and call of a system error. */
      readonly code: string | undefined;
      readonly exitCode: number | undefined;
      readonly name: string;
    };
