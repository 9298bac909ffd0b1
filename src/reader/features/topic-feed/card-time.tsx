import type { Seconds } from '../../../bundle/ids.ts';
import { useNow } from '../../platform/clock.ts';
import type { Formats } from '../../platform/formats.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { feedStrings } from '../../strings/feed.ts';

interface CardTimeProps {
  readonly published: Seconds;
  readonly dateOnly: boolean;
}

const DAY = 86_400;
/** Rounded to hours this would read as a whole day. */
const NEARLY_A_DAY = 23.5 * 3600;

export function CardTime({ published, dateOnly }: CardTimeProps) {
  const formats = useFormats();
  const now = useNow();
  const iso = new Date(published * 1000).toISOString();
  return (
    <time dateTime={dateOnly ? iso.slice(0, 10) : iso} suppressHydrationWarning>
      {cardTime({ published, dateOnly }, now, formats)}
    </time>
  );
}

/** "3 hours ago", "yesterday, 21:40", "22 Nov, 21:40", or the day alone where no more is known. */
export function cardTime({ published, dateOnly }: CardTimeProps, now: Seconds, formats: Formats) {
  if (dateOnly) return formats.shortDate(published, now);
  const age = now - published;
  if (age >= 0 && age < NEARLY_A_DAY) return formats.relative(published, now);
  const { dayAndClock } = feedStrings.card;
  const days = midnight(now) - midnight(published);
  const day =
    days === DAY
      ? formats.relative(midnight(published), midnight(now))
      : formats.shortDate(published, now);
  return dayAndClock({ day, clock: formats.clock(published) });
}

function midnight(time: Seconds): Seconds {
  return Math.floor(time / DAY) * DAY;
}
