// Made by `npm run messages` of messages/en/story.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const storyStrings: {
  readonly loading: string;
  readonly utc: (given: { readonly day: string; readonly clock: string }) => string;
  readonly readAt: (provider: string) => string;
  readonly amp: string;
  readonly cdnAmp: string;
  readonly unlisted: string;
  readonly share: {
    readonly share: string;
    readonly copied: (address: string) => string;
    readonly copyYourself: (address: string) => string;
  };
  readonly video: {
    readonly play: string;
    readonly loadsFrom: (host: string) => string;
    readonly name: (host: string) => string;
    readonly frame: (title: string) => string;
  };
  readonly insteadOf: {
    readonly leftOut: (name: string) => string;
    readonly unchosen: (name: string) => string;
    readonly otherType: (name: string) => string;
  };
  readonly filter: {
    readonly shown: (given: { readonly shown: number; readonly all: number }) => string;
    readonly showAll: (count: number) => string;
    readonly label: string;
    readonly open: string;
    readonly openWith: (active: number) => string;
    readonly done: (articles: number) => string;
  };
  readonly noneLeft: {
    readonly heading: string;
    readonly words: (all: number) => string;
  };
  readonly thread: {
    readonly earlier: string;
    readonly later: string;
    readonly providers: (count: number) => string;
  };
  readonly copy: {
    readonly gone: (when: string) => string;
    readonly failed: (when: string) => string;
  };
  readonly missing: {
    readonly heading: string;
    readonly words: string;
    readonly wordsWithoutDay: string;
    readonly day: (day: string) => string;
    readonly toFront: string;
  };
};
