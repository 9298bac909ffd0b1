import { useState } from 'react';
import { Link } from 'react-router';
import type { Seconds } from '../../../bundle/ids.ts';
import type { CoverageArticle } from '../../../engine/answers.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats, useIsRendered } from '../../platform/use-formats.ts';
import { storyStrings } from '../../strings/story.ts';
import { MetaLine } from '../../ui/meta-line.tsx';
import { ProviderMark } from '../../ui/provider-mark.tsx';
import styles from './byline.module.css';

const WEEK = 7 * 86_400;

/** By whom and when: exactly, and in words while it is news. */
export function Byline({ article, listed }: { article: CoverageArticle; listed: boolean }) {
  const formats = useFormats();
  const now = useNow();
  const rendered = useIsRendered();
  // Where a page that was rendered while it was news has room for it, it says how long ago that is.
  const [first] = useState(now);
  const { provider, published, dateOnly } = article;
  return (
    <div className={styles.byline}>
      <MetaLine>
        <Link to={`/provider/${provider.id}`} className={styles.provider}>
          <ProviderMark provider={provider} />
          <span dir="auto">{provider.name}</span>
        </Link>
        {!dateOnly && isOfThisWeek(published, first) && (
          <span className={styles.ago}>{!rendered && formats.relative(published, now)}</span>
        )}
        {!listed && <span>{storyStrings.unlisted}</span>}
        <Time published={published} dateOnly={dateOnly === true} />
      </MetaLine>
    </div>
  );
}

function Time({ published, dateOnly }: { published: Seconds; dateOnly: boolean }) {
  const formats = useFormats();
  const iso = new Date(published * 1000).toISOString();
  const day = formats.fullDate(published);
  if (dateOnly)
    return (
      <time dateTime={iso.slice(0, 10)} suppressHydrationWarning>
        {day}
      </time>
    );
  return (
    <time dateTime={iso.replace('.000', '')} suppressHydrationWarning>
      {storyStrings.utc({ day, clock: formats.clock(published) })}
    </time>
  );
}

function isOfThisWeek(published: Seconds, now: Seconds): boolean {
  return published <= now && now - published < WEEK;
}
