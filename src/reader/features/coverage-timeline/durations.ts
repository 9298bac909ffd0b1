import { number } from '../../language/messages.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { DAY, HOUR, MINUTE, YEAR } from './distance.ts';

/** Beside so many days nobody counts hours. */
const MANY_DAYS = 100;

/** "74 s", "12 min", "2 h 06 min", "3 d 4 h", "249 d" */
export function shortDuration(seconds: number): string {
  const words = timelineStrings.short;
  if (seconds < 2 * MINUTE) return words.seconds(seconds);
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 72 * 60) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return rest === 0
      ? words.hours(hours)
      : words.hoursMinutes({ hours, minutes: twoDigits(rest) });
  }
  if (seconds >= MANY_DAYS * DAY) return words.days(Math.round(seconds / DAY));
  const all = Math.round(seconds / HOUR);
  const [days, hours] = [Math.floor(all / 24), all % 24];
  return hours === 0 ? words.days(days) : words.daysHours({ days, hours });
}

/** "74 seconds", "95 minutes", "46 hours", "3 days", "15 years" */
export function longDuration(seconds: number): string {
  const words = timelineStrings.long;
  if (seconds < 2 * MINUTE) return words.seconds(seconds);
  if (seconds < 2 * HOUR) return words.minutes(Math.round(seconds / MINUTE));
  if (seconds < 3 * DAY) return words.hours(Math.round(seconds / HOUR));
  if (seconds < 2 * YEAR) return words.days(Math.round(seconds / DAY));
  return words.years(Math.round(seconds / YEAR));
}

function twoDigits(value: number): string {
  return value < 10 ? `${number(0)}${number(value)}` : number(value);
}
