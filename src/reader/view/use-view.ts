import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { afterPaint } from '../platform/after-paint.ts';
import { addressKeys } from './address-keys.ts';
import { defaultSortOf, FEED_RULES, formatView, parseTopic, parseView, sortOf } from './view.ts';
import type { View, ViewProblem, ViewRules } from './view.ts';
import { cleanWords } from './words.ts';

export interface UseView {
  readonly view: View;
  /** Parameters of the address that were dropped. */
  readonly problems: readonly ViewProblem[];
  /** Changes the address. What a person does pushes history; `replace` is for dragging and typing. */
  readonly update: (change: ViewChange, options?: { replace?: boolean }) => void;
}

/** Fields to set; `undefined` clears. The topic is part of the path and changes by links. */
export type ViewChange = {
  readonly [Field in keyof Omit<View, 'topic' | 'mine'>]?: View[Field] | undefined;
};

/** What was pressed, and the keys of the pages that it is shown on until one has it in its address. */
interface Ahead {
  readonly of: readonly string[];
  readonly view: View;
}

/**
 * The view in the address of this page. A change is in the view at once, a moment before it is in
 * the address: a box that is ticked stays ticked, and two quick changes both count.
 */
export function useView(rules: ViewRules = FEED_RULES): UseView {
  const [search] = useSearchParams();
  const { topic: slug } = useParams();
  const { key } = useLocation();
  const navigate = useNavigate();
  const topic = parseTopic(slug);
  const { view: address, problems } = useMemo(
    () => parseView(search, rules, topic),
    [search, rules, topic],
  );
  const [ahead, setAhead] = useState<Ahead>();
  const view = ahead?.of.includes(key) ? ahead.view : address;
  if (ahead && !ahead.of.includes(key)) setAhead(undefined);
  // Back to where it was pressed: before it was drawn, the page has not even been elsewhere.
  useEffect(() => {
    const drop = () => setAhead(undefined);
    window.addEventListener('popstate', drop);
    return () => window.removeEventListener('popstate', drop);
  }, []);
  const update = useCallback(
    (change: ViewChange, options?: { replace?: boolean }) => {
      const next = withChange(view, change, rules);
      // The change before it may have an address by now, which is not drawn yet.
      setAhead({ of: addressKeys(key), view: next });
      // What was pressed is seen to be pressed first.
      afterPaint(() =>
        navigate({ search: formatView(next, rules) }, { ...options, preventScrollReset: true }),
      );
    },
    [view, key, rules, navigate],
  );
  return { view, problems, update };
}

/** A view with some fields set anew. */
export function withChange(view: View, change: ViewChange, rules: ViewRules = FEED_RULES): View {
  const next = { ...view, ...change };
  const { type, from, to } = next;
  const words = cleanWords(next.words);
  // An order that needed no saying goes on needing none.
  const kept = view.sort === defaultSortOf(rules, view.words) ? undefined : view.sort;
  return {
    ...(words !== undefined && { words }),
    ...(view.topic !== undefined && { topic: view.topic }),
    providers: next.providers ?? [],
    without: next.without ?? [],
    ...(type !== undefined && { type }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    listed: next.listed ?? false,
    sort: sortOf(change.sort ?? kept, rules, words),
  };
}
