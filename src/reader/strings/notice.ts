// Made by `npm run messages` of messages/en/notice.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const noticeStrings: {
  readonly dropped: (given: { readonly count: number; readonly parts: string }) => string;
  readonly failed: {
    readonly save: string;
    readonly remove: string;
    readonly markRead: string;
    readonly clearRead: string;
    readonly saveSearch: string;
    readonly removeSearch: string;
  };
  readonly unavailable: string;
  readonly inPage: string;
  readonly updated: string;
};
