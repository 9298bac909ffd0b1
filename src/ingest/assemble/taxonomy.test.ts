import { describe, expect, it } from 'vitest';
import type { AssembledEdition } from '../edition.ts';
import { editionOfFiles, storyJson } from './assemble.testing.ts';

function withTopics(topics: string[], ...names: string[]): AssembledEdition {
  const files = topics.map((text, i) => [`_data/topics/${i}.yaml`, text] as const);
  return editionOfFiles({
    ...Object.fromEntries(files),
    'a.json': JSON.stringify(storyJson({ topics: names })),
  });
}

describe('topics', () => {
  it('are found by name, short name or id, whatever their case', () => {
    const topics = ['_id: cds\nname: Common Data Service\nshortname: Data', 'name: City Life'];
    const { stories, topics: found } = withTopics(
      topics,
      'city life',
      'DATA',
      'Cds',
      'common data service',
    );
    expect(stories[0]?.topics).toEqual(['city-life', 'cds']);
    expect(found).toEqual([
      { id: 'cds', name: 'Common Data Service' },
      { id: 'city-life', name: 'City Life' },
    ]);
  });

  it('come with their parents first, and without those that have no story', () => {
    const topics = [
      'name: Buses\nparent: transport',
      'name: Trains\nparent: Transport',
      '_id: transport\nname: Getting around',
    ];
    expect(withTopics(topics, 'Buses', 'Zoo', 'Art').topics).toEqual([
      { id: 'transport', name: 'Getting around' },
      { id: 'buses', name: 'Buses', parent: 'transport' },
      { id: 'art', name: 'Art' },
      { id: 'zoo', name: 'Zoo' },
    ]);
  });

  it('lose a parent that is unknown or goes round in a circle, with a note', () => {
    const topics = [
      'name: A\nparent: B',
      'name: B\nparent: C',
      'name: C\nparent: A',
      'name: D\nparent: Q',
    ];
    const { topics: found, intake } = withTopics(topics, 'A', 'D');
    expect(found.map(({ id, parent }) => [id, parent])).toEqual([
      ['c', undefined],
      ['b', 'c'],
      ['a', 'b'],
      ['d', undefined],
    ]);
    expect(intake.notes.map(({ source }) => source)).toEqual([
      'archive/_data/topics/2.yaml',
      'archive/_data/topics/3.yaml',
    ]);
  });
});

describe('providers', () => {
  const organization =
    '---\nname: The Harbor Post\ndomain: www.Harbor.example\ndescription: News &amp; weather.\nimages:\n  - url: https://cdn.example/logo.png\n---\n';
  const story = (id: number, provider: unknown): string =>
    JSON.stringify(storyJson({ webUrl: `https://harbor.example/${id}`, provider }));

  it('are named by the taxonomy, which also gives logo and description', () => {
    const { providers } = editionOfFiles({
      '_data/organizations/harbor.md': organization,
      '_data/organizations/unused.md': '---\nname: Unused\ndomain: unused.example\n---\n',
      'a.json': story(1, { name: 'Harbor', domain: 'HARBOR.example' }),
    });
    expect(providers).toEqual([
      {
        id: 'harbor.example',
        name: 'The Harbor Post',
        logo: 'https://cdn.example/logo.png',
        description: 'News & weather.',
      },
    ]);
  });

  it('are else named as most articles do, or by their domain', () => {
    const { providers } = editionOfFiles({
      '1.json': story(1, { name: 'Post' }),
      '2.json': story(2, { name: 'Harbor Post', domain: 'harbor.example' }),
      '3.json': story(3, 'Harbor Post'),
      '4.json': story(4, { domain: 'other.example' }),
    });
    expect(providers).toEqual([
      { id: 'harbor.example', name: 'Harbor Post' },
      { id: 'other.example', name: 'other.example' },
    ]);
  });
});
