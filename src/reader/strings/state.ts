// Made by `npm run messages` of messages/en/state.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const stateStrings: {
  readonly loading: string;
  readonly counting: string;
  readonly slow: string;
  readonly retry: string;
  readonly reload: string;
  readonly details: string;
  readonly dismiss: string;
  readonly close: string;
  readonly notices: string;
  readonly offline: {
    readonly heading: string;
    readonly words: string;
  };
  readonly unsaid: {
    readonly heading: string;
    readonly words: string;
  };
};
