import type { CoverageArticle, StoryDetail } from '../../../engine/answers.ts';
import { SaveButton } from '../../library/save-button.tsx';
import { storyStrings as words } from '../../strings/story.ts';
import { Outward } from '../../ui/outward.tsx';
import buttons from '../../ui/button.module.css';
import { ShareButton } from './share-button.tsx';
import styles from './story-actions.module.css';

/** One big way out to the source; the rest small beside it. */
export function StoryActions({ story, lead }: { story: StoryDetail; lead: CoverageArticle }) {
  return (
    <div className={styles.actions}>
      <a
        className={`${buttons.button} ${buttons.main} ${styles.source}`}
        href={lead.url}
        hrefLang={lead.language}
        rel="noopener"
        referrerPolicy="no-referrer"
      >
        <span>
          {words.readAt(lead.provider.name)} <Outward />
        </span>
      </a>
      <SaveButton id={story.id} title={lead.title} aliases={story.aliases} look="bordered" />
      <ShareButton id={story.id} title={lead.title} />
      <Amp href={lead.amp} text={words.amp} />
      <Amp href={lead.cdnAmp} text={words.cdnAmp} />
    </div>
  );
}

function Amp({ href, text }: { href: string | undefined; text: string }) {
  if (href === undefined) return null;
  return (
    <a className={styles.amp} href={href} rel="noopener" referrerPolicy="no-referrer">
      {text}
    </a>
  );
}
