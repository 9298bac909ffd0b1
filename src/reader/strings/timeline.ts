// Made by `npm run messages` of messages/en/timeline.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const timelineStrings: {
  readonly heading: (given: { readonly articles: number; readonly providers: number }) => string;
  readonly none: string;
  readonly first: string;
  readonly sameDay: string;
  readonly after: (duration: string) => string;
  readonly daysAfter: (count: number) => string;
  readonly firstTag: {
    readonly archive: string;
    readonly shown: string;
  };
  readonly leadTag: string;
  readonly videoTag: string;
  readonly noTime: string;
  readonly ownStory: string;
  readonly amp: string;
  readonly ampOf: (title: string) => string;
  readonly list: string;
  readonly order: {
    readonly label: string;
    readonly oldest: string;
    readonly newest: string;
  };
  readonly jump: {
    readonly days: string;
    readonly months: string;
    readonly to: (given: { readonly when: string; readonly articles: number }) => string;
  };
  readonly short: {
    readonly seconds: (count: number) => string;
    readonly minutes: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly hoursMinutes: (given: { readonly hours: number; readonly minutes: string }) => string;
    readonly days: (count: number) => string;
    readonly daysHours: (given: { readonly days: number; readonly hours: number }) => string;
  };
  readonly long: {
    readonly seconds: (count: number) => string;
    readonly minutes: (count: number) => string;
    readonly hours: (count: number) => string;
    readonly days: (count: number) => string;
    readonly years: (count: number) => string;
  };
  readonly quiet: {
    readonly hours: (count: number) => string;
    readonly days: (count: number) => string;
    readonly years: (count: number) => string;
  };
  readonly summary: {
    readonly alone: string;
    readonly unknown: (day: string) => string;
    readonly others: (count: number) => string;
    readonly first: {
      readonly archive: (given: { readonly by: string; readonly count: number }) => string;
      readonly shown: (given: { readonly by: string; readonly count: number }) => string;
    };
    readonly end: (first: string) => string;
    readonly follower: (given: { readonly first: string; readonly name: string; readonly after: string }) => string;
    readonly followerAgain: (given: { readonly first: string; readonly after: string }) => string;
    readonly later: (duration: string) => string;
    readonly daysLater: (count: number) => string;
    readonly ran: (duration: string) => string;
    readonly ranDays: (count: number) => string;
  };
  readonly chart: {
    readonly hours: (count: number) => string;
    readonly years: (count: number) => string;
    readonly label: string;
    readonly hint: string;
    readonly others: (count: number) => string;
    readonly facts: (given: { readonly provider: string; readonly time: string; readonly offset: string }) => string;
    readonly mark: (given: { readonly facts: string; readonly title: string }) => string;
    readonly leadMark: (given: { readonly facts: string; readonly title: string }) => string;
    readonly legend: {
      readonly none: string;
      readonly first: string;
      readonly lead: string;
      readonly other: string;
      readonly day: string;
    };
  };
};
