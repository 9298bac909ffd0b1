// Made by `npm run messages` of messages/en/filter.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const filterStrings: {
  readonly providers: {
    readonly title: string;
    readonly leaveOut: (name: string) => string;
    readonly leftOut: string;
    readonly find: string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly loading: string;
    readonly noneFound: (words: string) => string;
  };
  readonly type: {
    readonly title: string;
    readonly all: string;
    readonly article: string;
    readonly video: string;
  };
  readonly dates: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly chart: string;
    readonly countingChart: string;
    readonly bar: (given: { readonly when: string; readonly stories: number }) => string;
    readonly range: (given: { readonly from: string; readonly to: string }) => string;
    readonly since: (from: string) => string;
    readonly until: (to: string) => string;
    readonly clear: string;
  };
  readonly order: {
    readonly title: string;
    readonly names: {
      readonly relevance: string;
      readonly newest: string;
      readonly oldest: string;
      readonly heat: string;
      readonly quality: string;
      readonly coverage: string;
    };
  };
  readonly listed: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
  };
  readonly active: {
    readonly title: string;
    readonly remove: (filter: string) => string;
    readonly without: (name: string) => string;
    readonly clear: string;
  };
  readonly none: {
    readonly title: string;
    readonly filtered: string;
    readonly words: (words: string) => string;
    readonly both: (words: string) => string;
    readonly empty: string;
    readonly loosen: {
      readonly words: (stories: number) => string;
      readonly topic: (stories: number) => string;
      readonly providers: (stories: number) => string;
      readonly without: (stories: number) => string;
      readonly type: (stories: number) => string;
      readonly dates: (stories: number) => string;
      readonly listed: (stories: number) => string;
    };
    readonly clear: string;
  };
};
