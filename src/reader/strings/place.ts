// Made by `npm run messages` of messages/en/place.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const placeStrings: {
  readonly topic: {
    readonly feed: (name: string) => string;
    readonly partOf: string;
    readonly includes: string;
    readonly unknown: {
      readonly title: string;
      readonly words: (slug: string) => string;
      readonly list: string;
      readonly none: string;
    };
  };
  readonly provider: {
    readonly feed: (name: string) => string;
    readonly site: (domain: string) => string;
    readonly counts: (given: { readonly articles: number; readonly stories: number }) => string;
    readonly unknown: {
      readonly title: string;
      readonly words: (domain: string) => string;
    };
  };
};
