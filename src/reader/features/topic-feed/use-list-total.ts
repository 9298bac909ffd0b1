import { useCallback, useState } from 'react';
import type { Page } from '../../../engine/answers.ts';
import type { ListTotal } from '../../edition/list-total.ts';

/**
 * How long a list is, as far as its pages know; later ones of a large archive may know better than
 * the first.
 *
 * @param list names the list that the total is of
 */
export function useListTotal(
  list: string,
  known: ListTotal,
): readonly [ListTotal, (page: Page) => void] {
  const [seen, setSeen] = useState<{ list: string; total: ListTotal }>();
  const onPage = useCallback(
    ({ total: stories, exact }: Page) => {
      setSeen((before) => {
        const last = before?.list === list ? before.total : known;
        if (last.exact || (stories <= last.stories && !exact)) return before;
        return { list, total: { stories, exact } };
      });
    },
    [list, known],
  );
  const better = !known.exact && seen?.list === list && seen.total.stories >= known.stories;
  return [better ? seen.total : known, onPage];
}
