// Made by `npm run messages` of messages/en/settings.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const settingsStrings: {
  readonly words: string;
  readonly language: {
    readonly legend: string;
    readonly site: string;
    readonly hint: string;
  };
  readonly theme: {
    readonly legend: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
  };
  readonly pictures: {
    readonly legend: string;
    readonly all: string;
    readonly own: string;
    readonly hint: string;
  };
  readonly shortcuts: {
    readonly legend: string;
    readonly on: string;
    readonly off: string;
    readonly hint: string;
  };
  readonly read: {
    readonly heading: string;
    readonly words: (count: number) => string;
    readonly none: string;
    readonly forget: string;
    readonly forgotten: (count: number) => string;
    readonly undo: string;
  };
  readonly file: {
    readonly heading: string;
    readonly words: string;
    readonly download: string;
    readonly add: string;
    readonly added: (given: { readonly stories: number; readonly searches: number; readonly read: number }) => string;
    readonly nothing: string;
    readonly unreadable: (count: number) => string;
    readonly none: (name: string) => string;
  };
  readonly copies: {
    readonly heading: string;
    readonly words: string;
    readonly forget: string;
    readonly forgotten: string;
  };
};
