import { expect, it } from 'vitest';
import { readSource } from '../read.ts';
import type { SourceYield } from '../record.ts';

function read(path: string, text: string): SourceYield {
  return readSource({ source: path, root: 0, path, text });
}

it('reads topics from YAML and organizations from Markdown', () => {
  const topic = read('_data/topics/00-city.yaml', '_id: city\nname: City life\nparent: Region\n');
  expect(topic.topics[0]?.fields).toEqual({ _id: 'city', name: 'City life', parent: 'Region' });
  const text = '---\nname: Harbor Post\ndomain: harbor.example\nimages:\n  - url: /logo.png\n---\n';
  const organization = read('_data/organizations/harbor.md', text);
  expect(organization.records).toEqual([]);
  expect(organization.organizations[0]?.fields).toMatchObject({
    domain: 'harbor.example',
    images: [{ url: '/logo.png' }],
  });
});

it('goes by the field taxonomy where the folder says nothing', () => {
  const text = '---\ntaxonomy: organization\n_id: harbor.example\n---\n';
  expect(read('outlets/harbor.md', text).organizations).toHaveLength(1);
});

it('does not take stories in a folder called topics for topics', () => {
  expect(read('topics/a.md', '---\ntitle: Hello\n---\n').records).toHaveLength(1);
});

it('rejects topics without a name, organizations without a domain, and bad YAML', () => {
  expect(read('_data/topics/a.yaml', 'keywords: [a]\n').rejected).toHaveLength(1);
  expect(read('_data/organizations/a.md', '---\nname: A\n---\n').rejected).toHaveLength(1);
  expect(read('_data/topics/a.yaml', 'name: a\nname: b: c\n').rejected[0]?.line).toBe(2);
});
