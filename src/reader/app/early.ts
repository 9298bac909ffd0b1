/** What the script in the page has begun by the time the reader's code runs; see `start.ts`. */
export interface Early {
  /** What was pressed, chosen or typed so far. */
  readonly noted: ReadonlySet<EventTarget>;
  /** Ends the noting. @returns what was pressed, chosen, typed into or submitted, in that order */
  readonly presses: () => EventTarget[];
  /** The engine's worker, told where the bundle is; undefined where there is none, or it has failed. */
  readonly worker: () => Worker | undefined;
}

declare global {
  interface Window {
    /** Left there by the page's script, which starts the reader and shares no module with it. */
    broadsheet: Early;
  }
}
