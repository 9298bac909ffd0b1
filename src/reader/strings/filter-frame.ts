// Made by `npm run messages` of messages/en/filter-frame.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const filterFrameStrings: {
  readonly title: string;
  readonly loading: string;
  readonly sheet: {
    readonly label: string;
    readonly open: string;
    readonly openWith: (active: number) => string;
    readonly show: string;
    readonly done: (stories: number) => string;
  };
};
