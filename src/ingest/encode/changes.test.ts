import { describe, expect, it } from 'vitest';
import { providerId } from '../../bundle/ids.ts';
import type { AssembledStory } from '../edition.ts';
import {
  FIRST_DAY,
  makeArticle,
  makeEdition,
  makeManyStories,
  makeStory,
} from './edition.testing.ts';
import { Encoded } from './encoded.testing.ts';

/** Stories whose words differ, as those of news do. */
function manyStories(count: number): AssembledStory[] {
  return Array.from(makeManyStories(count).entries(), ([n, story]) => {
    const words = Array.from({ length: 12 }, (_, i) => `w${(n * 7 + i * i * 31) % (50 + 40 * i)}`);
    const [lead = makeArticle(), ...others] = story.articles;
    return { ...story, articles: [{ ...lead, excerpt: words.join(' ') }, ...others] };
  });
}

const stories = manyStories(6_000);
const before = new Encoded(makeEdition(stories));

interface Rewritten {
  readonly files: string[];
  /** Of all bytes of the new bundle. */
  readonly share: number;
  of(kind: string): number;
}

function rewritten(after: Encoded, from = before): Rewritten {
  const files = after.paths.filter((path) => !from.files.has(path));
  const bytes = files.reduce((sum, path) => sum + after.bytes(path).length, 0);
  const all = [...after.files.values()].reduce((sum, content) => sum + content.length, 0);
  const of = (kind: string) => files.filter((path) => path.startsWith(`${kind}/`)).length;
  return { files, share: bytes / all, of };
}

describe('the same archive again', () => {
  it('gives the same bytes, however the records order their fields', () => {
    const shuffled = stories.map((story) => ({
      ...Object.fromEntries(Object.entries(story).reverse()),
      articles: story.articles.map((a) => Object.fromEntries(Object.entries(a).reverse())),
    })) as unknown as AssembledStory[];
    const after = new Encoded(makeEdition(shuffled));
    expect(after.paths).toEqual(before.paths);
    expect(Buffer.compare(after.bytes('manifest.json'), before.bytes('manifest.json'))).toBe(0);
  });
});

describe('a story that arrives late', () => {
  // By a provider that is known: a new one among old stories is given a number, and others move up.
  const provider = providerId.parse('outlet1.example');
  const published = FIRST_DAY + 1_350;
  const late = makeStory('late', { articles: [makeArticle({ published, provider })] });
  const after = new Encoded(makeEdition([...stories, late]));
  const changed = rewritten(after);

  it('leaves every other segment as it is, and most files of its own', () => {
    const kept = after.manifest.segments.slice(1);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual(before.manifest.segments.slice(1));
    for (const kind of ['cards', 'stories', 'facets']) {
      expect(changed.of(kind)).toBeGreaterThan(0);
      expect(changed.of(kind)).toBeLessThanOrEqual(2);
    }
    for (const kind of ['addresses', 'columns', 'days']) expect(changed.of(kind)).toBe(1);
  });

  const many = { levels: [12, 11] };
  const old = new Encoded(makeEdition(stories), many);
  const now = new Encoded(makeEdition([...stories, late]), many);

  it('leaves the lists of other volumes, and most positions, as they are', () => {
    expect(now.manifest.volumes.length).toBeGreaterThan(1);
    expect(now.manifest.volumes.slice(1)).toEqual(old.manifest.volumes.slice(1));
    expect(rewritten(now, old).of('positions')).toBeLessThan(12);
  });
});

describe('a story that is put right', () => {
  it('rewrites the files of its words, and few others', () => {
    const [lead] = stories[3_000]?.articles ?? [];
    const corrected = stories.with(3_000, {
      ...(stories[3_000] as AssembledStory),
      articles: [{ ...(lead ?? makeArticle()), title: 'Correction of event' }],
    });
    const { share, of } = rewritten(new Encoded(makeEdition(corrected)));
    expect(share).toBeLessThan(0.1);
    expect(of('cards')).toBe(1);
    expect(of('stories')).toBe(1);
    const terms = before.paths.filter((path) => path.startsWith('terms/')).length;
    expect(of('terms')).toBeLessThan(terms);
  });
});

describe('a day that is added', () => {
  it('rewrites only the end', () => {
    const after = new Encoded(makeEdition(manyStories(6_048)));
    const changed = rewritten(after);
    expect(changed.of('directories')).toBeLessThanOrEqual(2);
    expect(changed.of('cards')).toBeLessThan(15);
    // What is added is 0.8 % of the stories; the rest are the lists of the last volume.
    expect(changed.share).toBeLessThan(0.15);
  });
});
