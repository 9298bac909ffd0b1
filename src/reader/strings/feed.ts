// Made by `npm run messages` of messages/en/feed.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const feedStrings: {
  readonly feed: {
    readonly loading: string;
    readonly stories: (count: number) => string;
    readonly atLeast: (count: number) => string;
    readonly coming: (place: number) => string;
    readonly end: (count: number) => string;
  };
  readonly card: {
    readonly providers: (count: number) => string;
    readonly video: string;
    readonly unlisted: string;
    readonly read: string;
    readonly dayAndClock: (given: { readonly day: string; readonly clock: string }) => string;
    readonly insteadOfLeftOut: (name: string) => string;
    readonly otherwiseLedBy: (name: string) => string;
  };
  readonly coverage: {
    readonly seconds: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly minutes: (count: number) => string;
    readonly days: (count: number) => string;
    readonly strip: (given: { readonly articles: number; readonly span: string; readonly first: string }) => string;
    readonly hidden: (given: { readonly strip: string; readonly count: number }) => string;
  };
  readonly failed: {
    readonly title: (stories: number) => string;
  };
  readonly front: {
    readonly title: string;
    readonly feed: string;
  };
  readonly skip: string;
  readonly toFront: string;
};
