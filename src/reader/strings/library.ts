// Made by `npm run messages` of messages/en/library.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const libraryStrings: {
  readonly save: string;
  readonly saved: string;
  readonly kept: (title: string) => string;
  readonly removed: (title: string) => string;
  readonly searchRemoved: (name: string) => string;
  readonly undo: string;
  readonly loadFailed: (title: string) => string;
  readonly gone: (title: string) => string;
};
