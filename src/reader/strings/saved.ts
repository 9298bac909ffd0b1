// Made by `npm run messages` of messages/en/saved.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const savedStrings: {
  readonly summary: (count: number) => string;
  readonly list: string;
  readonly savedOn: (when: string) => string;
  readonly remove: string;
  readonly providers: (count: number) => string;
  readonly insteadOf: (provider: string) => string;
  readonly hidden: (count: number) => string;
  readonly showAll: string;
  readonly emptyHeading: string;
  readonly empty: string;
  readonly toFront: string;
};
