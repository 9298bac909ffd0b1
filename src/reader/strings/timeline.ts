import { plural } from './plural.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** More names than this would bury the sentence. */
const NAMES = 3;

/** "74 s", "12 min", "2 h 06 min", "3 d 4 h" */
function shortDuration(seconds: number): string {
  if (seconds < 2 * MINUTE) return `${seconds} s`;
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 72 * 60) {
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${String(rest).padStart(2, '0')} min` : ''}`;
  }
  const hours = Math.round(seconds / HOUR);
  return `${Math.floor(hours / 24)} d${hours % 24 > 0 ? ` ${hours % 24} h` : ''}`;
}

/** "74 seconds", "95 minutes", "46 hours", "3 days" */
function longDuration(seconds: number): string {
  if (seconds < 2 * MINUTE) return plural(seconds, '# second', '# seconds');
  if (seconds < 2 * HOUR) return plural(Math.round(seconds / MINUTE), '# minute', '# minutes');
  if (seconds < 3 * DAY) return plural(Math.round(seconds / HOUR), '# hour', '# hours');
  return plural(Math.round(seconds / DAY), '# day', '# days');
}

const days = (count: number) => plural(count, '# day', '# days');

function names(all: readonly string[]): string {
  if (all.length <= NAMES) return listed.format(all);
  const rest = all.length - (NAMES - 1);
  return listed.format([...all.slice(0, NAMES - 1), plural(rest, '# other', '# others')]);
}

/** What the coverage of a story says: its summary, its chart and its timeline. */
export const timelineStrings = {
  /** "11 articles from 9 providers" */
  heading: (articles: number, providers: number) =>
    `${plural(articles, '# article', '# articles')} from ${plural(providers, '# provider', '# providers')}`,
  none: 'No articles shown',
  first: 'first',
  sameDay: 'same day',
  after: (seconds: number) => `+${shortDuration(seconds)}`,
  daysAfter: (count: number) => `+${days(count)}`,
  firstTag: { archive: 'First in this archive', shown: 'First of those shown' },
  leadTag: 'This story',
  videoTag: 'Video',
  noTime: 'no time given',
  ownStory: 'Its own story here',
  amp: 'AMP',
  ampOf: (title: string) => `AMP version of “${title}”`,
  list: 'Coverage timeline',
  order: {
    label: 'Order',
    oldest: 'Oldest first',
    newest: 'Newest first',
  },
  jump: {
    days: 'Days',
    months: 'Months',
    to: (when: string, articles: number) =>
      `${when}: ${plural(articles, '# article', '# articles')}`,
  },
  /** Rounded down: it was quiet for at least as long. */
  quiet: (seconds: number) =>
    seconds < 2 * DAY
      ? `Quiet for ${plural(Math.floor(seconds / HOUR), '# hour', '# hours')}`
      : `Quiet for ${days(Math.floor(seconds / DAY))}`,
  quietDays: (count: number) => `Quiet for ${days(count)}`,
  summary: {
    alone: 'No other provider in this archive has it.',
    unknown: (day: string) =>
      `Who had it first cannot be told: not every article of ${day} gives its time.`,
    first: (by: readonly string[], of: 'archive' | 'shown') => {
      const together = by.length > 1 ? ', at the same time' : '';
      return of === 'archive'
        ? `${names(by)} had it first in this archive${together}`
        : `Of those shown, ${names(by)} had it first${together}`;
    },
    follower: (name: string, after: string) => `; ${name} followed ${after}`,
    followerAgain: (after: string) => `; this story followed ${after}`,
    later: (seconds: number) => `${shortDuration(seconds)} later`,
    daysLater: (count: number) => (count === 1 ? 'the next day' : `${days(count)} later`),
    ran: (seconds: number) => `Coverage ran for ${longDuration(seconds)}.`,
    ranDays: (count: number) => `Coverage ran over ${days(count + 1)}.`,
  },
  chart: {
    /** Hours all along one axis, days along another: never a mixture. */
    hours: (count: number) => `+${count} h`,
    label: 'Articles over time',
    hint: 'Arrow keys move from article to article; Enter goes to it in the timeline.',
    others: (count: number) => plural(count, '# other', '# others'),
    mark: (facts: readonly string[], title: string) => `${facts.join(', ')}: ${title}`,
    legend: {
      none: 'No articles shown',
      first: 'first',
      lead: 'this story',
      other: 'other articles',
      day: 'some time that day',
    },
  },
};
