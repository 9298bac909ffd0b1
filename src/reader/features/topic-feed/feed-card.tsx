import { memo, useId } from 'react';
import type { FeedCard as Card } from '../../../engine/answers.ts';
import { useIsRead } from '../../library/library-context.ts';
import { SaveButton } from '../../library/save-button.tsx';
import { pageUrl } from '../../platform/page-url.ts';
import { Picture } from '../../ui/picture.tsx';
import { articleFilterOf, formatView, TIMELINE_RULES, type View } from '../../view/view.ts';
import { CardFacts } from './card-facts.tsx';
import { Marked } from './marked.tsx';
import { MatchedLine } from './later-match.tsx';
import { Coverage, hasStrip } from './coverage.tsx';
import { DayHeading, type DayHeadingProps } from './day-heading.tsx';
import styles from './feed-card.module.css';
import { insteadOf } from './instead-of.ts';
import { langOf } from '../../language/messages.ts';

type CardLook = 'lead' | 'second' | 'row';

export interface FeedCardProps {
  readonly card: Card;
  readonly look: CardLook;
  /** Where it stands in the feed, from 1, and how long the feed is; without a place it is not seen. */
  readonly place: number | undefined;
  readonly total: number;
  readonly view: View;
  readonly level?: 2 | 3;
  /** The day that begins with this card. */
  readonly heading?: DayHeadingProps | undefined;
}

/** A story in a feed. Where it stands there changes with the feed; what it says does not. */
export const FeedCard = memo(function FeedCard(props: FeedCardProps) {
  const { place, total, heading, level = 2, ...shown } = props;
  const { card, look } = shown;
  const title = useId();
  const read = useIsRead(card.id, card.aliases);
  return (
    <article
      className={`${styles.card} ${styles[look]} ${read ? styles.read : ''}`}
      aria-labelledby={title}
      aria-posinset={place}
      aria-setsize={total}
    >
      {heading && <DayHeading {...heading} />}
      <Inside {...shown} {...{ title, level, read }} />
    </article>
  );
});

interface InsideProps extends Pick<FeedCardProps, 'card' | 'look' | 'view'> {
  /** What the headline is known by. */
  readonly title: string;
  readonly level: 2 | 3;
  readonly read: boolean;
}

const Inside = memo(function Inside(props: InsideProps) {
  const { card, look, view, title, level, read } = props;
  const address = pageUrl(`/story/${card.id}${formatView(articleFilterOf(view), TIMELINE_RULES)}`);
  const replaced = insteadOf(card, view);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.inside}>
      <div className={styles.text}>
        <Kicker card={card} view={view} />
        <Heading id={title} className={styles.title} lang={langOf(card.language)} dir="auto">
          <a href={address}>
            <Marked text={card.title} marks={card.match?.title} />
          </a>
        </Heading>
        {card.excerpt !== undefined && look !== 'second' && (
          <p className={styles.excerpt} lang={langOf(card.language)} dir="auto">
            <Marked text={card.excerpt} marks={card.match?.excerpt} />
          </p>
        )}
        {card.match?.article && <MatchedLine article={card.match.article} />}
        {replaced !== undefined && <p className={styles.replaced}>{replaced}</p>}
        <div className={`${styles.foot} ${hasStrip(card) ? styles.withStrip : ''}`}>
          <CardFacts card={card} read={read} />
          <Coverage card={card} />
          <SaveButton id={card.id} title={card.title} aliases={card.aliases} />
        </div>
      </div>
      <CardPicture card={card} look={look} address={address} />
    </div>
  );
});

/** The topic that says most here: not the one whose page this is. Filters go along. */
function Kicker({ card, view }: { card: Card; view: View }) {
  const topic = card.topics.find(({ id }) => id !== view.topic);
  if (!topic) return null;
  const { topic: _, ...kept } = view;
  return (
    <p className={styles.kicker}>
      <a href={pageUrl(`/topic/${topic.id}${formatView(kept)}`)} lang={langOf()}>
        {topic.name}
      </a>
    </p>
  );
}

/** Beside its text or above it, with filters beside the list or without. */
const LEAD_SIZES =
  '(min-width: 1030px) min(416px, 50vw - 200px), (min-width: 860px) calc(94vw - 312px), (min-width: 700px) calc(47vw - 16px), calc(100vw - 36px)';

/** Leads where the headline leads, for those who point; the headline is enough for all others. */
function CardPicture({ card, look, address }: { card: Card; look: CardLook; address: string }) {
  if (!card.picture || look === 'second') return null;
  return (
    <a href={address} className={styles.toStory} tabIndex={-1} aria-hidden="true">
      <Picture
        picture={card.picture}
        eager={look === 'lead'}
        sizes={look === 'lead' ? LEAD_SIZES : undefined}
        shape={look === 'lead' ? 'own' : 'frame'}
        className={styles.picture}
      />
    </a>
  );
}
