import { useMatches } from 'react-router';
import { EVERYTHING } from '../../engine/query.ts';
import { useView } from '../view/use-view.ts';
import { articleFilterOf, FEED_RULES, type View } from '../view/view.ts';
import { isPageHandle, rulesOf } from './page-handle.ts';

/**
 * The view that goes with the reader to another list: all of it from a list, from anywhere else
 * only which articles count.
 */
export function useLinkView(): View {
  const handle = useMatches().at(-1)?.handle;
  const { view } = useView(rulesOf(handle));
  if (isPageHandle(handle) && handle.shows === 'list') return view;
  return { ...EVERYTHING, ...articleFilterOf(view), sort: FEED_RULES.defaultSort };
}
