// Made by `npm run messages` of messages/en/search.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const searchStrings: {
  readonly box: {
    readonly label: string;
    readonly suggestions: string;
    readonly saved: string;
    readonly operators: string;
    readonly providers: string;
    readonly topics: string;
    readonly help: string;
    readonly count: (options: number) => string;
  };
  readonly page: {
    readonly results: (words: string) => string;
    readonly intro: string;
    readonly topics: string;
    readonly language: string;
  };
  readonly notes: {
    readonly label: string;
    readonly didYouMean: (words: string) => string;
    readonly ranked: (count: number) => string;
    readonly wholeWord: (word: string) => string;
    readonly asWords: (text: string) => string;
    readonly noWords: string;
    readonly tooMany: (given: { readonly given: number; readonly used: number }) => string;
  };
  readonly save: {
    readonly open: string;
    readonly name: string;
    readonly keep: string;
    readonly cancel: string;
    readonly kept: (name: string) => string;
  };
  readonly saved: {
    readonly heading: string;
    readonly rename: string;
    readonly remove: string;
    readonly newName: (name: string) => string;
    readonly showAll: (count: number) => string;
  };
  readonly palette: {
    readonly title: string;
    readonly label: string;
    readonly pages: string;
    readonly topics: string;
    readonly providers: string;
    readonly searches: string;
    readonly stories: string;
    readonly search: {
      readonly title: string;
      readonly for: (words: string) => string;
    };
    readonly count: (options: number) => string;
    readonly failed: string;
  };
  readonly finds: {
    readonly words: string;
    readonly phrase: string;
    readonly not: string;
    readonly either: string;
    readonly intitle: string;
    readonly provider: string;
    readonly topic: string;
    readonly type: string;
    readonly before: string;
    readonly after: string;
    readonly saved: string;
    readonly unread: string;
  };
  readonly hints: {
    readonly intitle: string;
    readonly provider: string;
    readonly topic: string;
    readonly type: string;
    readonly before: string;
    readonly after: string;
    readonly is: string;
  };
};
