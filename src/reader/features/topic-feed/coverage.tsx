import type { ProviderId } from '../../../bundle/ids.ts';
import type { FeedCard, Mark } from '../../../engine/answers.ts';
import { feedStrings } from '../../strings/feed.ts';
import { MarkStrip } from '../../ui/mark-strip.tsx';
import styles from './coverage.module.css';

interface CoverageProps {
  readonly card: FeedCard;
  readonly nameOf: (id: ProviderId) => string;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The coverage of a story in time, where there is more than its one article. */
export function Coverage({ card, nameOf }: CoverageProps) {
  const [first] = card.marks;
  if (!first || card.marks.length < 2) return null;
  return (
    <div className={styles.coverage}>
      <MarkStrip
        label={coverageLabel(card.marks, nameOf(first.provider))}
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
function coverageLabel(marks: readonly Mark[], first: string): string {
  const words = feedStrings.coverage;
  const span = (marks.at(-1)?.published ?? 0) - (marks[0]?.published ?? 0);
  const hidden = marks.filter((mark) => !mark.counts).length;
  const strip = words.strip({ articles: marks.length, span: spanText(span), first });
  return hidden > 0 ? words.hidden({ strip, count: hidden }) : strip;
}

function spanText(span: number): string {
  const { minutes, hours, days } = feedStrings.coverage;
  if (span < 2 * HOUR) return minutes(Math.round(span / 60));
  return span < 3 * DAY ? hours(Math.round(span / HOUR)) : days(Math.round(span / DAY));
}
