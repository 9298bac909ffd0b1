// Made by `npm run messages` of messages/en/about.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const aboutStrings: {
  readonly day: (day: string) => string;
  readonly span: (given: { readonly first: string; readonly last: string }) => string;
  readonly counts: {
    readonly heading: string;
    readonly stories: string;
    readonly listed: string;
    readonly articles: string;
    readonly videos: string;
    readonly providers: string;
    readonly topics: string;
  };
  readonly intake: {
    readonly heading: string;
    readonly words: (read: number) => string;
    readonly stories: string;
    readonly merged: string;
    readonly leftOut: string;
    readonly rejected: string;
    readonly secured: string;
  };
  readonly topics: string;
  readonly rejected: {
    readonly heading: string;
    readonly none: string;
    readonly words: (count: number) => string;
    readonly first: (count: number) => string;
  };
  readonly notes: {
    readonly heading: string;
    readonly words: (count: number) => string;
  };
  readonly place: (given: { readonly source: string; readonly line: string }) => string;
  readonly more: (count: number) => string;
};
