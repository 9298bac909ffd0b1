// Made by `npm run messages` of messages/en/shortcut.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const shortcutStrings: {
  readonly off: string;
  readonly between: string;
  readonly does: {
    readonly search: string;
    readonly palette: string;
    readonly next: string;
    readonly previous: string;
    readonly open: string;
    readonly save: string;
    readonly front: string;
    readonly topics: string;
    readonly saved: string;
    readonly undo: string;
    readonly help: string;
  };
};
