import type { AssembledEdition, FindMedia } from '../edition.ts';
import { readSource } from '../sources/read.ts';
import { assemble } from './assemble.ts';

const noMedia: FindMedia = () => ({ reason: 'is not in the source' });

/** A story as JSON sources write it, complete; tests change what they are about. */
export function storyJson(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Harbour bridge reopens',
    excerpt: 'Traffic flows again after nine months.',
    publishedDateTime: '2022-09-12T08:30:00Z',
    webUrl: 'https://www.harbor.example/bridge-reopens',
    type: 'article',
    provider: { name: 'Harbor Post', domain: 'harbor.example' },
    topics: ['City'],
    ...fields,
  };
}

/** A related entry, or a story of its own, told apart by its name. */
export function mention(
  name: string,
  fields: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    title: `Report ${name}`,
    publishedDateTime: '2022-09-12T09:00:00Z',
    webUrl: `https://${name}.example/report`,
    provider: { name: name.toUpperCase(), domain: `${name}.example` },
    ...fields,
  };
}

/** The edition of some stories, each a line of one NDJSON file. */
export function editionOf(
  stories: readonly Record<string, unknown>[],
  findMedia: FindMedia = noMedia,
): AssembledEdition {
  if (stories.length === 0) return assemble([], { findMedia });
  const text = stories.map((story) => JSON.stringify(story)).join('\n');
  return editionOfFiles({ 'wire.ndjson': text }, findMedia);
}

/** The edition of a folder, given as texts by path. */
export function editionOfFiles(
  files: Readonly<Record<string, string>>,
  findMedia: FindMedia = noMedia,
): AssembledEdition {
  const yields = Object.entries(files).map(([path, text]) =>
    readSource({ source: `archive/${path}`, root: 0, path, text }),
  );
  return assemble(yields, { findMedia });
}
