import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { TopicId } from '../../bundle/ids.ts';
import type { Facets } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery, facetsQuery } from '../edition/queries.ts';
import { useAsked } from '../library/use-asked.ts';
import { useAfterPaint } from '../platform/use-after-paint.ts';
import { useSlow } from '../platform/use-slow.ts';
import { appStrings } from '../strings/app.ts';
import { Icon } from '../ui/icon.tsx';
import { LaterSheet } from '../edition/later-sheet.tsx';
import { formatView, isNarrowed } from '../view/view.ts';
import { STRIP, useInSight } from './in-sight.ts';
import { useLinkView } from './link-view.ts';
import { TopicLink } from './topic-link.tsx';
import { holds, topicTree, type TopicBranch } from '../edition/topic-tree.ts';
import styles from './topic-nav.module.css';

export interface TopicNavProps {
  /** Whether the list of all topics is open. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The topics, with how many stories of the present view each has; links keep the filters. */
export function TopicNav({ open, onOpen }: TopicNavProps) {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const tree = useMemo(() => topicTree(edition?.topics ?? []), [edition]);
  const view = useLinkView();
  const { pathname } = useLocation();
  const front = useInSight(pathname === '/');
  const { topic: current, ...elsewhere } = view;
  const search = formatView(elsewhere);
  const countOf = useCounts();
  const link: LinkOf = ({ id, name, stories }, onFollow) => {
    const count = countOf(id, stories);
    return <TopicLink id={id} name={name} count={count} search={search} onFollow={onFollow} />;
  };
  return (
    <nav aria-label={appStrings.topics} className={styles.nav}>
      <div className={styles.inside}>
        <ul className={styles.strip} {...STRIP}>
          <li>
            <Link
              ref={front}
              to={`/${search}`}
              aria-current={pathname === '/' ? 'page' : undefined}
            >
              {appStrings.frontPage}
            </Link>
          </li>
          {tree.map((root) => (
            <li key={root.id} className={styles.root}>
              {link(root)}
              <Children of={root} current={current} alone={tree.length === 1} link={link} />
            </li>
          ))}
        </ul>
        {tree.length > 0 && (
          <button type="button" className={styles.all} onClick={() => onOpen(true)}>
            <Icon name="menu" />
            {appStrings.allTopics}
          </button>
        )}
      </div>
      <LaterSheet open={open} onClose={() => onOpen(false)} title={appStrings.allTopics}>
        <TopicList branches={tree} link={link} onFollow={() => onOpen(false)} />
      </LaterSheet>
    </nav>
  );
}

interface ChildrenProps {
  readonly of: TopicBranch;
  readonly current: TopicId | undefined;
  /** The only root: without its children, the strip would offer no choice. */
  readonly alone: boolean;
  readonly link: LinkOf;
}

/** What is below a root, where the reader is in it. */
function Children({ of: root, current, alone, link }: ChildrenProps) {
  const inside = current !== undefined && holds(root, current);
  const branches = inside ? openBranches(root, current) : alone ? root.children : [];
  if (branches.length === 0) return null;
  return (
    <ul className={styles.children}>
      {branches.map((branch) => (
        <li key={branch.id}>{link(branch)}</li>
      ))}
    </ul>
  );
}

type LinkOf = (branch: TopicBranch, onFollow?: () => void) => ReactNode;

interface TopicListProps {
  readonly branches: readonly TopicBranch[];
  readonly link: LinkOf;
  readonly onFollow: () => void;
}

/** The whole tree. A link that is followed closes what the list stands in. */
function TopicList({ branches, link, onFollow }: TopicListProps) {
  return (
    <ul className={styles.tree}>
      {branches.map((branch) => (
        <li key={branch.id}>
          {link(branch, onFollow)}
          {branch.children.length > 0 && (
            <TopicList branches={branch.children} link={link} onFollow={onFollow} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Everything below a root that is in reach from the current topic: its line, and what is next to it. */
function openBranches(branch: TopicBranch, current: TopicId): readonly TopicBranch[] {
  return branch.children.flatMap((child) =>
    holds(child, current) ? [child, ...openBranches(child, current)] : [child],
  );
}

/**
 * Counts under the filters; without any filter, those of the edition are the same and are there at
 * once. Those of the last view stay for a glance, and then are undefined until the new ones are here.
 */
function useCounts(): (topic: TopicId, ofEdition: number) => number | undefined {
  const view = useAsked(useLinkView());
  const filtered = isNarrowed(view);
  const query = useQuery({ ...facetsQuery(useEngine(), view), enabled: filtered });
  const counted = query.isPlaceholderData ? undefined : query.data;
  const known: Counted = filtered ? counted : 'edition';
  const [last, setLast] = useState(known);
  if (known !== undefined && known !== last) setLast(known);
  const slow = useSlow(known === undefined);
  // Beside the filters, which count the same, these would be too much for one frame.
  const shown = useAfterPaint(known ?? (slow ? undefined : last));
  if (shown === 'edition') return (_, ofEdition) => ofEdition;
  const counts = shown && new Map(shown.topics.map(({ id, stories }) => [id, stories]));
  return (topic) => counts && (counts.get(topic) ?? 0);
}

/** Whose counts they are; undefined while they are not known. */
type Counted = Facets | 'edition' | undefined;
