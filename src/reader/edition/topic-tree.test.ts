import { describe, expect, it } from 'vitest';
import { topicId } from '../../bundle/ids.ts';
import type { ManifestTopic } from '../../bundle/manifest.ts';
import { holds, topicTree, type TopicBranch } from './topic-tree.ts';

function topic(id: string, stories: number, parent?: string): ManifestTopic {
  return {
    id: topicId.parse(id),
    name: id,
    stories,
    ...(parent !== undefined && { parent: topicId.parse(parent) }),
  };
}

const names = (branches: readonly TopicBranch[]): unknown[] =>
  branches.map(({ id, children }) => (children.length > 0 ? [id, names(children)] : id));

describe('the tree of topics', () => {
  it('puts the largest first at every level, and leaves the empty out', () => {
    const tree = topicTree([
      topic('space', 5),
      topic('climate', 12),
      topic('ice', 2, 'climate'),
      topic('oceans', 6, 'climate'),
      topic('sport', 0),
    ]);
    expect(names(tree)).toEqual([['climate', ['oceans', 'ice']], 'space']);
    expect(tree.map((branch) => holds(branch, topicId.parse('ice')))).toEqual([true, false]);
  });

  it('lets stand on its own what has an unknown parent, or is below itself', () => {
    const tree = topicTree([
      topic('a', 3, 'b'),
      topic('b', 2, 'a'),
      topic('c', 1, 'nowhere'),
      topic('d', 4, 'd'),
      topic('e', 1, 'a'),
    ]);
    expect(names(tree)).toEqual(['d', ['a', ['e']], 'b', 'c']);
  });
});
