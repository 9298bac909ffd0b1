import type { TopicId } from '../../bundle/ids.ts';
import type { ManifestTopic } from '../../bundle/manifest.ts';

/** A topic with those below it, the largest first at every level. */
export interface TopicBranch {
  readonly id: TopicId;
  readonly name: string;
  readonly stories: number;
  readonly children: readonly TopicBranch[];
}

/**
 * The topics of an edition as trees, the empty ones left out. A topic whose parent is unknown, or
 * is below itself, stands on its own.
 */
export function topicTree(topics: readonly ManifestTopic[]): readonly TopicBranch[] {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const children = Map.groupBy(topics, ({ id, parent }) =>
    parent !== undefined && parents.has(parent) && !isBelow(parent, id, parents)
      ? parent
      : undefined,
  );
  const branchesOf = (parent: TopicId | undefined): TopicBranch[] =>
    (children.get(parent) ?? [])
      .filter(({ stories }) => stories > 0)
      .sort((a, b) => b.stories - a.stories)
      .map(({ id, name, stories }) => ({ id, name, stories, children: branchesOf(id) }));
  return branchesOf(undefined);
}

/** Whether `topic` is `above` or stands below it. */
function isBelow(
  topic: TopicId,
  above: TopicId,
  parents: ReadonlyMap<TopicId, TopicId | undefined>,
): boolean {
  const seen = new Set<TopicId>();
  for (let at: TopicId | undefined = topic; at !== undefined; at = parents.get(at)) {
    if (at === above) return true;
    // A circle further up is broken where it closes, not here.
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

/** Whether a topic is this branch or somewhere inside it. */
export function holds(branch: TopicBranch, topic: TopicId | undefined): boolean {
  return branch.id === topic || branch.children.some((child) => holds(child, topic));
}
