import { useId } from 'react';
import { Link } from 'react-router';
import { coverageUnder } from '../../../engine/coverage-rule.ts';
import type { SavedStory } from '../../library/library.ts';
import { useNow } from '../../platform/clock.ts';
import { useFormats } from '../../platform/use-formats.ts';
import { savedStrings } from '../../strings/saved.ts';
import { MetaLine } from '../../ui/meta-line.tsx';
import { ProviderMark } from '../../ui/provider-mark.tsx';
import { articleFilterOf, formatView, TIMELINE_RULES, type View } from '../../view/view.ts';
import styles from './saved-card.module.css';
import { langOf } from '../../language/messages.ts';

const words = savedStrings;

export interface SavedCardProps {
  readonly kept: SavedStory;
  readonly view: View;
  readonly onRemove: (title: string) => void;
}

/** A saved story, from its copy. Its picture may be gone with the bundle, so there is none. */
export function SavedCard({ kept, view, onRemove }: SavedCardProps) {
  const heading = useId();
  const formats = useFormats();
  const now = useNow();
  const { lead, insteadOf, providers } = coverageUnder(kept.story.articles, view);
  if (!lead) return null;
  const { title, excerpt, language, published, provider } = lead;
  const address = `/story/${kept.id}${formatView(articleFilterOf(view), TIMELINE_RULES)}`;
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title} lang={langOf(language)} dir="auto">
        <Link to={address}>{title}</Link>
      </h2>
      {excerpt !== undefined && (
        <p className={styles.excerpt} lang={langOf(language)} dir="auto">
          {excerpt}
        </p>
      )}
      <div className={styles.foot}>
        <MetaLine>
          <>
            <ProviderMark provider={provider} />
            <span dir="auto">{provider.name}</span>
          </>
          {insteadOf && words.insteadOf(insteadOf.provider.name)}
          <time dateTime={new Date(published * 1000).toISOString()}>
            {formats.shortDate(published, now)}
          </time>
          {words.providers(providers)}
          {words.savedOn(formats.shortDate(kept.savedAt, now))}
        </MetaLine>
        <button
          type="button"
          className={styles.remove}
          // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- ARIA 1.3 has it for every role
          aria-description={title}
          data-save={kept.id}
          onClick={() => onRemove(title)}
        >
          {words.remove}
        </button>
      </div>
    </article>
  );
}
