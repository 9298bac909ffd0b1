// Made by `npm run messages` of messages/en/date-jump.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const dateJumpStrings: {
  readonly label: string;
  readonly go: string;
  readonly looking: string;
  readonly there: (given: { readonly day: string; readonly place: number; readonly total: number }) => string;
  readonly nothing: (given: { readonly day: string; readonly place: number; readonly total: number }) => string;
};
