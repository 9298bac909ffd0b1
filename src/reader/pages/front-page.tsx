import { feedStrings } from '../strings/feed.ts';
import { useView } from '../view/use-view.ts';
import { FeedWithFilters } from './feed-with-filters.tsx';

const words = feedStrings.front;

/** Everything in the edition, laid out as a front page. */
export function FrontPage() {
  const { view, update } = useView();
  return (
    <FeedWithFilters label={words.feed} view={view} onChange={update} composed>
      <h1 className="visually-hidden" tabIndex={-1}>
        {words.title}
      </h1>
    </FeedWithFilters>
  );
}
