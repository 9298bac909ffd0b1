import { memo } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/use-formats.ts';
import { timelineStrings as words } from '../../strings/timeline.ts';
import { ProviderMark } from '../../ui/provider-mark.tsx';
import styles from './timeline-entry.module.css';
import { saysMore } from './says-more.ts';
import { isSameEntry, type Entry, type FirstOf } from './timeline.ts';
import { offsetWords } from './words.ts';
import { langOf } from '../../language/messages.ts';

interface TimelineEntryProps {
  readonly entry: Entry;
  readonly firstOf: FirstOf | undefined;
  /** Carried along by links to other stories. */
  readonly search: string;
}

/**
 * One article: when, by whom, its headline as the link to it, and what sets it apart. Drawn
 * again only when it looks different: there may be hundreds.
 */
export const TimelineEntry = memo(Article, (before, after) => {
  const { firstOf, search } = after;
  if (before.firstOf !== firstOf || before.search !== search) return false;
  return isSameEntry(before.entry, after.entry);
});

function Article(props: TimelineEntryProps) {
  const { entry, firstOf, search } = props;
  const { article, lead } = entry;
  const first = entry.first && firstOf !== undefined;
  const { title, excerpt, language, provider, type } = article;
  return (
    <div className={`${styles.entry} ${first ? styles.first : lead ? styles.lead : ''}`}>
      <p className={styles.when}>
        {firstOf !== undefined && <b>{offsetWords(entry)}</b>} <Clock entry={entry} />
      </p>
      <span className={styles.rail} />
      <div className={styles.body}>
        <p className={styles.meta}>
          <ProviderMark provider={provider} />
          <span className={styles.name} dir="auto">
            {provider.name}
          </span>
          {first && (
            <span className={`${styles.tag} ${styles.accent}`}>{words.firstTag[firstOf]}</span>
          )}
          {lead && <span className={styles.tag}>{words.leadTag}</span>}
          {type === 'video' && (
            <span className={`${styles.tag} ${styles.video}`}>{words.videoTag}</span>
          )}
        </p>
        <h4 className={styles.title} lang={langOf(language)} dir="auto">
          <a href={article.url} hrefLang={language} rel="noopener" referrerPolicy="no-referrer">
            {title}
          </a>
        </h4>
        {/* The lead's own stands at the top of the page. */}
        {!lead && excerpt !== undefined && saysMore(excerpt, title) && (
          <p className={styles.excerpt} lang={langOf(language)} dir="auto">
            {excerpt}
          </p>
        )}
        <Others entry={entry} search={search} />
      </div>
    </div>
  );
}

function Clock({ entry: { article } }: { entry: Entry }) {
  const formats = useFormats();
  const { published, dateOnly } = article;
  const iso = new Date(published * 1000).toISOString();
  if (dateOnly) return <time dateTime={iso.slice(0, 10)}>{words.noTime}</time>;
  return (
    <time dateTime={iso.replace('.000', '')} suppressHydrationWarning>
      {formats.clock(published)}
    </time>
  );
}

/** Where else the article can be read. */
function Others({ entry: { article, lead }, search }: { entry: Entry; search: string }) {
  const amp = article.amp ?? article.cdnAmp;
  const own = lead ? undefined : article.story;
  if (amp === undefined && own === undefined) return null;
  return (
    <p className={styles.others}>
      {own !== undefined && (
        <Link to={{ pathname: `/story/${own}`, search }}>{words.ownStory}</Link>
      )}
      {amp !== undefined && (
        <a
          href={amp}
          rel="noopener"
          referrerPolicy="no-referrer"
          aria-label={words.ampOf(article.title)}
        >
          {words.amp}
        </a>
      )}
    </p>
  );
}
