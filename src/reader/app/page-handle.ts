import { TIMELINE_RULES, FEED_RULES, type ViewRules } from '../view/view.ts';
import type { Title } from './titles.tsx';

/** What the layout knows of the page that it holds. */
export interface PageHandle {
  readonly Title: Title;
  /** `list`: the page lists stories of a view; `story`: one; `none`: neither. */
  readonly shows: 'list' | 'story' | 'none';
}

/** Routes carry their handle untyped. */
export function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'Title' in handle && 'shows' in handle;
}

export function rulesOf(handle: unknown): ViewRules {
  return isPageHandle(handle) && handle.shows === 'story' ? TIMELINE_RULES : FEED_RULES;
}
