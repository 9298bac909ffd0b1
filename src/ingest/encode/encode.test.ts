import { describe, expect, it } from 'vitest';
import { addressFingerprint, dayOfAddress, segmentsOfDay } from '../../bundle/addresses.ts';
import { decodeColumn } from '../../bundle/columns.ts';
import { filePath, type FileKind } from '../../bundle/files.ts';
import { hashOf } from '../../bundle/hash.ts';
import { providerId, storyId, topicId, type FileHash, type StoryId } from '../../bundle/ids.ts';
import type { Manifest } from '../../bundle/manifest.ts';
import { decodePostingsFile, unpackPostings } from '../../bundle/postings.ts';
import { readJson, readManifest } from '../../bundle/read.ts';
import {
  cardFile,
  providerFile,
  rejectFile,
  segment,
  storyFile,
  type ColumnName,
  type Segment,
} from '../../bundle/records.ts';
import type { AssembledEdition } from '../edition.ts';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from './edition.testing.ts';
import { encodeEdition } from './encode.ts';
import type * as z from 'zod/mini';

/** An encoded edition, as a reader finds it. */
class Encoded {
  readonly paths: string[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly manifest: Manifest;

  constructor(edition: AssembledEdition) {
    for (const { path, content } of encodeEdition(edition, { title: 'Proof' })) {
      this.paths.push(path);
      this.files.set(path, content);
    }
    this.manifest = readManifest(this.bytes('manifest.json'));
  }

  bytes(path: string): Uint8Array {
    const content = this.files.get(path);
    if (!content) throw new Error(`no ${path}`);
    return content;
  }

  json<S extends z.ZodMiniType>(kind: FileKind, hash: FileHash, schema: S): z.infer<S> {
    const path = filePath(kind, hash);
    return readJson(path, this.bytes(path), schema);
  }

  get segments(): Segment[] {
    return this.manifest.segments.map(({ file }) => this.json('segments', file, segment));
  }

  column(of: Segment, name: ColumnName): number[] {
    const content = this.bytes(filePath('columns', of.columns[name]));
    return [...decodeColumn(name, content, of.stories)];
  }

  postings(of: Segment): Record<string, number[]> {
    const lists = of.postings.flatMap(({ file }) => [
      ...decodePostingsFile(this.bytes(filePath('postings', file))),
    ]);
    return Object.fromEntries(
      lists.map(([key, stored]) => [key, [...unpackPostings(stored, of.stories)]]),
    );
  }

  cards(of: Segment) {
    return of.cards.flatMap(({ file }) => this.json('cards', file, cardFile).cards);
  }
}

const north = providerId.parse('north.example');
const south = providerId.parse('south.example');

function threeStories(): AssembledEdition {
  const lead = makeArticle({
    title: 'Whales return',
    excerpt: `${'A long account of whales. '.repeat(20)}End.`,
    url: 'https://north.example/whales',
    published: FIRST_DAY + 7200,
    provider: north,
    heat: 12,
    quality: 0,
  });
  const film = makeArticle({
    url: 'https://south.example/film',
    published: FIRST_DAY + 3600,
    provider: south,
    type: 'video',
    dateOnly: true,
  });
  const stories = [
    makeStory('whales', { articles: [lead, film], topics: [topicId.parse('seas')] }),
    makeStory('film', { articles: [film], listed: false, topics: [topicId.parse('whales')] }),
    makeStory('text', { articles: [makeArticle({ provider: south, published: FIRST_DAY })] }),
  ];
  const topics = [
    { id: topicId.parse('nature'), name: 'Nature' },
    { id: topicId.parse('seas'), name: 'Seas', parent: topicId.parse('nature') },
    { id: topicId.parse('whales'), name: 'Whales', parent: topicId.parse('seas') },
  ];
  const rejected = [{ reason: 'no title', source: 'news/a.md', line: 3 }];
  return makeEdition(stories, { topics, intake: { read: 4, rejected } });
}

describe('an encoded edition', () => {
  const encoded = new Encoded(threeStories());
  const [only] = encoded.segments as [Segment];

  it('names every file by its content, once, and ends with the manifest', () => {
    expect(new Set(encoded.paths).size).toBe(encoded.paths.length);
    expect(encoded.paths.at(-1)).toBe('manifest.json');
    for (const path of encoded.paths.slice(0, -1)) {
      expect(path).toContain(hashOf(encoded.bytes(path)));
    }
  });

  it('counts an article that stands in two stories once', () => {
    const { counts, intake, span } = encoded.manifest;
    expect(counts).toEqual({
      stories: 3,
      listed: 2,
      articles: 3,
      videos: 1,
      providers: 2,
      topics: 3,
    });
    expect(intake).toEqual({ read: 4, merged: 0, leftOut: 0, rejected: 1, secured: 0 });
    expect(span).toEqual({ first: FIRST_DAY, last: FIRST_DAY + 7200 });
    const [{ file } = { file: '' as FileHash }] = encoded.manifest.providers;
    expect(encoded.json('providers', file, providerFile)).toEqual([
      { id: north, name: 'north', stories: 1, articles: 1 },
      { id: south, name: 'south', stories: 3, articles: 2 },
    ]);
  });

  it('counts the stories of a topic with those of the topics below it', () => {
    expect(encoded.manifest.topics).toEqual([
      { id: 'nature', name: 'Nature', stories: 2 },
      { id: 'seas', name: 'Seas', parent: 'nature', stories: 2 },
      { id: 'whales', name: 'Whales', parent: 'seas', stories: 1 },
    ]);
  });

  it('writes cards with a short excerpt and marks relative to the lead', () => {
    const file = encoded.json('cards', only.cards[0]?.file as FileHash, cardFile);
    expect(file.providers.map(({ id }) => id)).toEqual([north, south]);
    const card = file.cards[2];
    expect(card?.coverage).toEqual([
      [0, 0, 0],
      [1, -3600, 3],
    ]);
    expect(card?.excerpt).toMatch(/account of…$/);
    expect(card?.excerpt?.length).toBeLessThanOrEqual(280);
    expect(card).toMatchObject({ title: 'Whales return', heat: 12, quality: 0, listed: true });
  });

  it('writes stories whole', () => {
    const files = only.details.map(({ file }) => encoded.json('stories', file, storyFile));
    const whales = files.flatMap(({ stories }) => stories).find(({ id }) => id.endsWith('/whales'));
    expect(whales?.articles[0]?.excerpt).toMatch(/End\.$/);
    expect(whales?.articles[1]).toMatchObject({ type: 'video', dateOnly: true });
  });

  it('writes one number a story into each column', () => {
    expect(encoded.column(only, 'published')).toEqual([0, 3600, 7200].map((s) => FIRST_DAY + s));
    expect(encoded.column(only, 'heat')).toEqual([-1, -1, 12]);
    expect(encoded.column(only, 'quality')).toEqual([-1, -1, 0]);
    expect(encoded.column(only, 'articles')).toEqual([1, 1, 2]);
    expect(encoded.column(only, 'providers')).toEqual([1, 1, 2]);
    expect(encoded.column(only, 'articleProviders')).toEqual([1, 0, 1]);
    expect(encoded.column(only, 'videoProviders')).toEqual([0, 1, 1]);
    const ids = encoded.cards(only).map(({ id }) => id);
    expect(encoded.column(only, 'address')).toEqual(ids.map(addressFingerprint));
  });

  it('writes a list of postings with a type only where it says something', () => {
    expect(encoded.postings(only)).toEqual({
      listed: [0, 2],
      'topic/nature': [1, 2],
      'topic/seas': [1, 2],
      'topic/whales': [1],
      'type/article': [0, 2],
      'type/video': [1, 2],
      'any/north.example': [2],
      'any/south.example': [0, 1, 2],
      'article/south.example': [0],
      'video/south.example': [1, 2],
    });
  });

  it('says that a provider has videos alone by an empty list', () => {
    const articles = [makeArticle({ type: 'video', provider: north })];
    const film = new Encoded(makeEdition([makeStory('film', { articles })]));
    expect(film.postings(film.segments[0] as Segment)).toMatchObject({
      'any/north.example': [0],
      'article/north.example': [],
      'video/north.example': [0],
    });
  });

  it('lists rejects, and names no file for them where there are none', () => {
    const file = encoded.json('rejects', encoded.manifest.rejects as FileHash, rejectFile);
    expect(file.rejected).toEqual([{ source: 'news/a.md', line: 3, reason: 'no title' }]);
    expect(new Encoded(makeEdition([makeStory('a')])).manifest.rejects).toBeUndefined();
  });

  it('refuses an edition without stories', () => {
    expect(() => new Encoded(makeEdition([]))).toThrow('without stories');
  });
});

describe('an old address', () => {
  const day = (id: string): number => dayOfAddress(id);

  /** As a reader looks: in the segments of the address's day, from the last. */
  function follow(encoded: Encoded, address: StoryId): StoryId | undefined {
    const place = segmentsOfDay(encoded.manifest.segments, day(address)).at(-1) ?? 0;
    return encoded.segments[place]?.aliases?.[address];
  }

  it('leads to its story from any day: before, inside, between and after the stories', () => {
    const stories = makeManyStories(12_000);
    const old = ['2020/01/01/early', '2026/12/01/inside', '2031/05/05/late'].map((id) =>
      storyId.parse(id),
    );
    const target = { ...(stories[5000] as (typeof stories)[0]), aliases: old };
    stories[5000] = target;
    const encoded = new Encoded(makeEdition(stories));
    expect(encoded.segments.length).toBeGreaterThan(1);
    expect(old.map((address) => follow(encoded, address))).toEqual(old.map(() => target.id));
  });
});

describe('the same archive again', () => {
  const stories = makeManyStories(12_000);
  const before = new Encoded(makeEdition(stories));

  function rewritten(after: Encoded): { files: string[]; share: number } {
    const files = after.paths.filter((path) => !before.files.has(path));
    const bytes = files.reduce((sum, path) => sum + after.bytes(path).length, 0);
    return { files, share: bytes / [...after.files.values()].reduce((n, f) => n + f.length, 0) };
  }

  it('gives the same bytes, however the records order their fields', () => {
    const shuffled = stories.map((story) => ({
      ...Object.fromEntries(Object.entries(story).reverse()),
      articles: story.articles.map((a) => Object.fromEntries(Object.entries(a).reverse())),
    })) as unknown as typeof stories;
    const after = new Encoded(makeEdition(shuffled));
    expect(after.paths).toEqual(before.paths);
    expect(Buffer.compare(after.bytes('manifest.json'), before.bytes('manifest.json'))).toBe(0);
  });

  it('keeps every other segment, and most files of its own, when a story arrives late', () => {
    const late = makeStory('late', { articles: [makeArticle({ published: FIRST_DAY + 450 })] });
    const after = new Encoded(makeEdition([...stories, late]));
    const kept = after.manifest.segments.slice(1);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(before.manifest.segments.slice(1));
    const { files } = rewritten(after);
    expect(files.filter((path) => path.startsWith('cards/')).length).toBeLessThanOrEqual(2);
    expect(files.filter((path) => path.startsWith('stories/')).length).toBeLessThanOrEqual(2);
    expect(files.length).toBeLessThan(20);
  });

  it('rewrites only the end when a day is added', () => {
    const after = new Encoded(makeEdition(makeManyStories(12_096)));
    const { files, share } = rewritten(after);
    expect(share).toBeLessThan(0.03);
    expect(files.filter((path) => path.startsWith('segments/')).length).toBeLessThanOrEqual(1);
  });
});
