// Made by `npm run messages` of messages/en/open-link.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const openLinkStrings: {
  readonly back: string;
  readonly gone: {
    readonly heading: string;
    readonly words: string;
  };
  readonly open: string;
  readonly outdated: {
    readonly heading: string;
    readonly words: string;
  };
};
