// Made by `npm run messages` of messages/en/app.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const appStrings: {
  readonly name: string;
  readonly skip: string;
  readonly frontPage: string;
  readonly search: string;
  readonly openSearch: string;
  readonly saved: string;
  readonly settings: string;
  readonly about: string;
  readonly yours: string;
  readonly topics: string;
  readonly allTopics: string;
  readonly edition: (given: { readonly title: string; readonly stories: number; readonly providers: number }) => string;
  readonly stories: (count: number) => string;
  readonly span: (given: { readonly first: string; readonly last: string }) => string;
  readonly keyboard: string;
  readonly titles: {
    readonly search: string;
    readonly searchFor: (words: string) => string;
    readonly saved: string;
    readonly settings: string;
    readonly about: string;
    readonly open: string;
    readonly notFound: string;
    readonly broken: string;
  };
};
