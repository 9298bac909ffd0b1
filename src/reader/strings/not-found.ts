// Made by `npm run messages` of messages/en/not-found.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const notFoundStrings: {
  readonly heading: string;
  readonly words: string;
};
