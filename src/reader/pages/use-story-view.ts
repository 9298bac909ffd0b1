import { useMemo } from 'react';
import type { StoryDetail } from '../../engine/answers.ts';
import { useView, type UseView } from '../view/use-view.ts';
import { TIMELINE_RULES, type View } from '../view/view.ts';

interface StoryView {
  /** The view in the address, as far as it has a say in this story. */
  readonly view: View;
  readonly update: UseView['update'];
  /** Takes away all filters that hold something of this story back. */
  readonly showAll: () => void;
}

/**
 * The view of a story page. Providers that the reader leaves out elsewhere and that have no article
 * here stay in the address, unmentioned, for the next page.
 */
export function useStoryView(story: StoryDetail): StoryView {
  const { view: address, update } = useView(TIMELINE_RULES);
  const { view, elsewhere } = useMemo(() => {
    const here = new Set(story.articles.map(({ provider }) => provider.id));
    const { providers, without, type, sort } = address;
    const counted = { providers, without: without.filter((id) => here.has(id)) };
    return {
      view: { ...counted, ...(type && { type }), sort, listed: false },
      elsewhere: without.filter((id) => !here.has(id)),
    };
  }, [story, address]);
  const change: UseView['update'] = (fields, options) => {
    const without = 'without' in fields && [...(fields.without ?? []), ...elsewhere].sort();
    update({ ...fields, ...(without && { without }) }, options);
  };
  return {
    view,
    update: change,
    showAll: () => change({ providers: [], without: [], type: undefined }),
  };
}
