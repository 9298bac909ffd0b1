// Made by `npm run messages` of messages/en/page.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const pageStrings: {
  readonly edition: (given: { readonly edition: string; readonly stories: number; readonly providers: number }) => string;
  readonly topic: (given: { readonly topic: string; readonly stories: number; readonly edition: string }) => string;
  readonly covered: (providers: string) => string;
  readonly coveredByMore: (providers: string) => string;
};
