import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import { OPERATORS } from '../../../engine/words/complete.ts';
import { isTyped, TYPED } from '../../view/typed.ts';
import { withChange } from '../../view/use-view.ts';
import { formatView, type View } from '../../view/view.ts';
import { cleanWords } from '../../view/words.ts';

/** The page of results. */
export const SEARCH = '/search';
/** After so many milliseconds without a key, the address follows what is typed. */
const PAUSE = 120;

const UNFINISHED = new RegExp(`(^|\\s)-?(${OPERATORS.map(({ name }) => name).join('|')}):$`, 'i');

/** An OR that waits for its other side. */
const OR_ALONE = /\sOR\s*$/;

/** From the first key to leaving the box: one entry of the browser's history. */
interface Session {
  /** The list that is searched. */
  readonly pathname: string;
  /** Changes so far; the last one is the one that the address will come to. */
  changes: number;
  /** The first change is a step of the history by now: later ones take its place. */
  arrived: boolean;
}

interface Typed {
  readonly text: string;
  /** An input method is at work: what stands there is not yet what is meant. */
  readonly composing: boolean;
  /** The view of the page; from one without a list, what goes along into the results. */
  readonly view: View;
}

/**
 * Lets the address follow what is typed. A list that has words is searched where it is; from
 * anywhere else it goes to the page of results, with the filters. The first change is a step of the
 * history, all others of the session take its place, so that Back leaves the search at once.
 */
export function useTyping({ text, composing, view }: Typed) {
  const location = useLocation();
  const { pathname } = location;
  const popped = useNavigationType() === 'POP';
  const navigate = useNavigate();
  const session = useRef<Session>(undefined);
  const end = () => {
    session.current = undefined;
  };
  const typed = cleanWords(text);
  // An operator that has no value yet says nothing: what stands before it holds until it has one.
  const meant = cleanWords(text.replace(UNFINISHED, '').replace(OR_ALONE, ''));
  const go = (words: string | undefined) => {
    if (words === view.words) return;
    const here = pathname === SEARCH || view.words !== undefined;
    session.current ??= { pathname: here ? pathname : SEARCH, changes: 0, arrived: false };
    const current = session.current;
    const to = current.pathname;
    // An empty page of results is no step of its own. Until a change has arrived, another one must
    // not take the place of the page that the reader came from.
    const replace = current.arrived || (pathname === SEARCH && view.words === undefined);
    const search = formatView(withChange(view, { words }));
    const change = (current.changes += 1);
    const options = { replace, preventScrollReset: pathname === to, state: TYPED };
    const move = async () => {
      await navigate({ pathname: to, search }, options);
      // One that a later change overtook ends too, without having arrived.
      if (change === current.changes) current.arrived = true;
    };
    void move();
  };
  const follow = useEffectEvent(() => go(meant));
  useEffect(() => {
    if (composing || typed === view.words || meant === view.words) return undefined;
    const timer = setTimeout(follow, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, meant, composing, view.words]);
  useEffect(() => {
    // Not typing has led to another place: what is typed next begins there.
    if (popped || !isTyped(location.state)) session.current = undefined;
  }, [location, popped]);
  return {
    /** Searches at once for what stands in the box, and ends the session. */
    commit: () => {
      if (typed === undefined && pathname !== SEARCH) void navigate(SEARCH);
      else go(typed);
      end();
    },
    end,
  };
}
