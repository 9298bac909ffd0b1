// Made by `npm run messages` of messages/en/problem.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const problemStrings: {
  readonly unreachable: {
    readonly heading: string;
    readonly words: string;
  };
  readonly noManifest: {
    readonly heading: string;
    readonly words: string;
    readonly place: (address: string) => string;
  };
  readonly wrongVersion: {
    readonly heading: string;
    readonly words: string;
  };
  readonly damagedManifest: {
    readonly heading: string;
    readonly words: string;
  };
  readonly missing: {
    readonly heading: string;
    readonly words: string;
  };
  readonly altered: {
    readonly heading: string;
    readonly words: string;
  };
  readonly invalid: {
    readonly heading: string;
    readonly words: string;
  };
  readonly crash: {
    readonly heading: string;
    readonly words: string;
  };
  readonly chunk: {
    readonly heading: string;
    readonly words: string;
  };
  readonly unexpected: {
    readonly heading: string;
    readonly words: string;
  };
};
