import type { FeedCard } from '../../../engine/answers.ts';
import { pageUrl } from '../../platform/page-url.ts';
import { feedStrings } from '../../strings/feed.ts';
import { MetaLine } from '../../ui/meta-line.tsx';
import { ProviderMark } from '../../ui/provider-mark.tsx';
import styles from './card-facts.module.css';
import { CardTime } from './card-time.tsx';

const words = feedStrings.card;

/** By whom, when, how widely covered, and what else a reader should know before opening it. */
export function CardFacts({ card, read }: { card: FeedCard; read: boolean }) {
  return (
    <MetaLine>
      <a href={pageUrl(`/provider/${card.provider.id}`)} className={styles.provider}>
        <ProviderMark provider={card.provider} />
        <span dir="auto">{card.provider.name}</span>
      </a>
      <CardTime published={card.published} dateOnly={card.dateOnly} />
      {card.providers > 1 && <span>{words.providers(card.providers)}</span>}
      {card.type === 'video' && <span>{words.video}</span>}
      {!card.listed && <span>{words.unlisted}</span>}
      {read && <span>{words.read}</span>}
    </MetaLine>
  );
}
