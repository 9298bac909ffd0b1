// Made by `npm run messages` of messages/en/open.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const openStrings: {
  readonly words: string;
  readonly kinds: string;
  readonly drop: string;
  readonly dropNow: string;
  readonly or: string;
  readonly chooseFolder: string;
  readonly chooseFiles: string;
  readonly listing: string;
  readonly kilobytes: (size: number) => string;
  readonly megabytes: (size: number) => string;
  readonly progress: {
    readonly label: string;
    readonly read: (given: { readonly total: number; readonly done: number }) => string;
    readonly merge: string;
    readonly said: {
      readonly read: string;
      readonly merge: string;
      readonly write: string;
    };
    readonly write: (done: number) => string;
    readonly cancel: string;
    readonly cancelled: string;
  };
  readonly opened: {
    readonly heading: (title: string) => string;
    readonly renewed: (title: string) => string;
    readonly stories: string;
    readonly merged: string;
    readonly leftOut: string;
    readonly rejected: string;
    readonly read: string;
    readonly forGood: string;
    readonly forNow: string;
    readonly inDatabase: string;
  };
  readonly rejects: {
    readonly heading: string;
    readonly all: (shown: number) => string;
  };
  readonly failed: {
    readonly unreadable: {
      readonly heading: (name: string) => string;
      readonly noZip: string;
      readonly locked: string;
      readonly damaged: string;
      readonly unpacksTooLarge: string;
      readonly tooLarge: (most: number) => string;
      readonly tooManyFiles: (most: number) => string;
      readonly tooManyStories: (most: number) => string;
    };
    readonly nothing: {
      readonly heading: (name: string) => string;
      readonly words: string;
      readonly read: (read: number) => string;
    };
    readonly full: {
      readonly heading: string;
      readonly words: (size: string) => string;
    };
    readonly closed: {
      readonly heading: string;
      readonly words: string;
    };
    readonly unexpected: {
      readonly heading: string;
      readonly words: string;
    };
    readonly absent: {
      readonly heading: string;
      readonly words: string;
    };
  };
  readonly kept: {
    readonly heading: string;
    readonly none: string;
    readonly facts: (given: { readonly stories: number; readonly size: string; readonly opened: string }) => string;
    readonly read: (title: string) => string;
    readonly readShort: string;
    readonly update: string;
    readonly updateThe: (title: string) => string;
    readonly reading: string;
  };
  readonly again: {
    readonly heading: (title: string) => string;
    readonly words: string;
    readonly cancel: string;
  };
  readonly rename: {
    readonly ask: string;
    readonly askFor: (title: string) => string;
    readonly label: string;
    readonly keep: string;
    readonly cancel: string;
    readonly failed: string;
  };
  readonly forget: {
    readonly ask: string;
    readonly askFor: (title: string) => string;
    readonly sure: (title: string) => string;
    readonly yes: string;
    readonly no: string;
    readonly done: (title: string) => string;
  };
  readonly bar: {
    readonly label: string;
    readonly reading: (title: string) => string;
    readonly all: string;
  };
};
