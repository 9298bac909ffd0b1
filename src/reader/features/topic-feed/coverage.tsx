import type { FeedCard } from '../../../engine/answers.ts';
import { feedStrings } from '../../strings/feed.ts';
import { MarkStrip } from '../../ui/mark-strip.tsx';
import styles from './coverage.module.css';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Whether time has something to show: more than one moment. */
export function hasStrip({ marks }: FeedCard): boolean {
  return marks[0]?.published !== marks.at(-1)?.published;
}

/** The coverage of a story in time. */
export function Coverage({ card }: { card: FeedCard }) {
  if (!hasStrip(card)) return null;
  return (
    <div className={styles.coverage}>
      <MarkStrip
        label={coverageLabel(card)}
        marks={card.marks.map(({ published, lead, counts }) => ({
          at: published,
          lead,
          hollow: !counts,
        }))}
      />
    </div>
  );
}

/** "11 articles over 46 hours; First Light was first" */
function coverageLabel({ marks, first }: FeedCard): string {
  const words = feedStrings.coverage;
  const span = (marks.at(-1)?.published ?? 0) - (marks[0]?.published ?? 0);
  const hidden = marks.filter((mark) => !mark.counts).length;
  const strip = words.strip({ articles: marks.length, span: spanText(span), first });
  return hidden > 0 ? words.hidden({ strip, count: hidden }) : strip;
}

function spanText(span: number): string {
  const { seconds, minutes, hours, days } = feedStrings.coverage;
  if (span < 2 * MINUTE) return seconds(span);
  if (span < 2 * HOUR) return minutes(Math.round(span / MINUTE));
  return span < 3 * DAY ? hours(Math.round(span / HOUR)) : days(Math.round(span / DAY));
}
