import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../src/command/check/check-bundle.ts';
import { type FileKind, filePath } from '../../src/bundle/files.ts';
import { hashOf } from '../../src/bundle/hash.ts';
import { storyId } from '../../src/bundle/ids.ts';
import type { Manifest } from '../../src/bundle/manifest.ts';
import { encodePostingsFile, packPostings } from '../../src/bundle/postings.ts';
import type { CardFile, Segment, StoryFile, StoryLink } from '../../src/bundle/records.ts';
import { encodeColumn } from '../../src/bundle/columns.ts';
import { GOOD, markdown, plant, rawStory } from './archive.ts';
import { bundle, makeScratch, mustBundle, readJsonFile } from './command.ts';

const scratch = makeScratch();
const source = join(scratch, 'source');
// Two stories of one thread, a fortnight apart, so that there are links to break.
const again = rawStory('ferry');
plant(source, {
  ...GOOD,
  '_news/later.md': markdown('later', {
    publishedDateTime: '2026-11-20T08:00:00Z',
    related: [again],
  }),
});
const good = join(scratch, 'good');
mustBundle([source, '--out', good]);

const OLD = storyId.parse('2020/01/01/old');
const NOWHERE: StoryLink = { id: OLD, title: 'Gone', published: 0, providers: 1 };

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('an empty list');
  return first;
}

let copies = 0;

/** A bundle whose files can be changed as a careless or hostile hand would: hashes kept right. */
class Copy {
  readonly folder = join(scratch, `copy-${copies++}`);

  constructor() {
    cpSync(good, this.folder, { recursive: true });
  }

  only(kind: string): string {
    const [name] = readdirSync(join(this.folder, kind));
    return `${kind}/${name}`;
  }

  manifest(change: (manifest: Manifest) => void): void {
    const manifest = readJsonFile<Manifest>(this.folder, 'manifest.json');
    change(manifest);
    writeFileSync(join(this.folder, 'manifest.json'), JSON.stringify(manifest));
  }

  put(kind: FileKind, content: Uint8Array) {
    const hash = hashOf(content);
    writeFileSync(join(this.folder, filePath(kind, hash)), content);
    return hash;
  }

  putJson(kind: FileKind, value: unknown) {
    return this.put(kind, Buffer.from(JSON.stringify(value)));
  }

  segment(change: (segment: Segment) => void): void {
    this.manifest(({ segments: [ref] }) => {
      if (!ref) return;
      const segment = readJsonFile<Segment>(this.folder, filePath('segments', ref.file));
      change(segment);
      ref.file = this.putJson('segments', segment);
    });
  }

  cards(change: (file: CardFile) => void): void {
    this.segment(({ cards: [chunk] }) => {
      if (!chunk) return;
      const file = readJsonFile<CardFile>(this.folder, filePath('cards', chunk.file));
      change(file);
      chunk.file = this.putJson('cards', file);
    });
  }

  /** The first story for which `change` says that it changed something. */
  story(change: (story: StoryFile['stories'][number]) => boolean): void {
    this.segment(({ details }) => {
      for (const chunk of details) {
        const file = readJsonFile<StoryFile>(this.folder, filePath('stories', chunk.file));
        if (!file.stories.some(change)) continue;
        chunk.file = this.putJson('stories', file);
        return;
      }
      throw new Error('no story to change');
    });
  }
}

/** What check finds wrong with a bundle, a line each. */
function complaints({ folder }: Copy): string {
  return checkBundle(folder)
    .problems.map(({ file, message }) => `${file}: ${message}`)
    .join('\n');
}

describe('check', () => {
  it('says everything that is wrong, and ends with 1', () => {
    const copy = new Copy();
    copy.manifest((manifest) => manifest.counts.articles++);
    rmSync(join(copy.folder, copy.only('cards')));
    const ended = bundle(['check', copy.folder]);
    expect(ended).toMatchObject({ code: 1, stdout: `${complaints(copy)}\n` });
    expect(ended.stderr).toMatch(/is not a good bundle: \d+ problems?\. Make it again/);
  });

  it('finds nothing wrong with what bundle wrote', () => {
    expect(complaints(new Copy())).toBe('');
  });
});

describe('check finds a file that is', () => {
  const kinds = readdirSync(good).filter((name) => name !== 'manifest.json');

  it.each([...kinds])('deleted, cut or altered: %s', (kind) => {
    const deleted = new Copy();
    const path = deleted.only(kind);
    rmSync(join(deleted.folder, path));
    expect(complaints(deleted)).toContain(`${path}: it is not there`);

    const cut = new Copy();
    truncateSync(join(cut.folder, path), 7);
    expect(complaints(cut)).toContain(`${path}: the content was cut or changed`);

    const altered = new Copy();
    const content = readFileSync(join(altered.folder, path));
    content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
    writeFileSync(join(altered.folder, path), content);
    expect(complaints(altered)).toContain(`${path}: the content was cut or changed`);
  });

  it('deleted, all of them at once, each by name', () => {
    const copy = new Copy();
    const gone = kinds
      .filter((kind) => !['segments', 'media'].includes(kind))
      .map((kind) => copy.only(kind));
    for (const path of gone) rmSync(join(copy.folder, path));
    const said = complaints(copy);
    for (const path of gone) expect(said).toContain(`${path}: it is not there`);
  });

  it('no manifest, or one of another version', () => {
    const page = new Copy();
    writeFileSync(join(page.folder, 'manifest.json'), '<!doctype html>');
    expect(complaints(page)).toContain('manifest.json: a web page came');
    const later = new Copy();
    later.manifest((manifest) => Object.assign(manifest, { version: 2 }));
    expect(complaints(later)).toContain('manifest.json: format version 2');
    const wrong = new Copy();
    wrong.manifest((manifest) => Object.assign(manifest, { title: '' }));
    expect(complaints(wrong)).toContain('manifest.json: title');
  });
});

describe('check finds content that contradicts itself:', () => {
  it.each<[string, (copy: Copy) => void, string]>([
    ['counts', (c) => c.manifest((m) => m.counts.articles++), 'counts.articles is 6'],
    ['intake', (c) => c.manifest((m) => m.intake.read++), 'intake.read is'],
    ['span', (c) => c.manifest((m) => m.span.last++), 'span is'],
    ['order of topics', (c) => c.manifest((m) => m.topics.reverse()), 'does not stand before it'],
    [
      'topic counts',
      (c) => c.manifest((m) => (firstOf(m.topics).stories = 9)),
      'stories of transport',
    ],
    ['chunks', (c) => c.segment((s) => firstOf(s.cards).n++), 'sum of its cards chunks'],
    ['times', (c) => c.cards((f) => firstOf(f.cards).published++), 'published of 2026/11/05'],
    ['titles', (c) => c.cards((f) => (firstOf(f.cards).title = 'No')), 'title of 2026/11/05'],
    ['excerpts', (c) => c.cards((f) => (firstOf(f.cards).excerpt = 'No')), 'excerpt of 2026/11/05'],
    ['topics', (c) => c.cards((f) => firstOf(f.cards).topics.pop()), 'topics of 2026/11/05'],
    ['marks', (c) => c.cards((f) => firstOf(f.cards).coverage.reverse()), 'coverage of 2026/11/05'],
    ['order', (c) => c.cards((f) => f.cards.reverse()), 'belongs before it'],
    ['references', (c) => c.cards((f) => (firstOf(f.cards).topics = [9])), 'that is not in it'],
    ['names', (c) => c.cards((f) => (firstOf(f.providers).name = 'No')), 'the provider northline'],
    ['pictures', (c) => c.cards((f) => delete firstOf(f.cards).picture), 'picture of 2026/11/05'],
    ['provider order', (c) => c.cards((f) => f.providers.reverse()), 'providers are not sorted'],
    [
      'alias without story',
      (c) => c.segment((s) => (s.aliases = { [OLD]: OLD })),
      'old address 2020/01',
    ],
    ['alias without entry', (c) => c.story((s) => !!(s.aliases = [OLD])), 'aliases of'],
    ['links', (c) => c.story((s) => !!s.links?.splice(0, 1, NOWHERE)), 'leads nowhere'],
    [
      'link titles',
      (c) => c.story((s) => !!s.links && !!(firstOf(s.links).title = 'No')),
      'link from',
    ],
    ['lost pictures', (c) => rmSync(join(c.folder, c.only('media'))), 'it is not there'],
  ])('%s', (_, change, said) => {
    const copy = new Copy();
    change(copy);
    expect(complaints(copy)).toContain(said);
  });

  it('columns', () => {
    const copy = new Copy();
    copy.segment((segment) => {
      segment.columns.heat = copy.put('columns', encodeColumn('heat', [1, 2, 3, 4]));
      segment.columns.quality = copy.put('columns', encodeColumn('quality', [1]));
    });
    const said = complaints(copy);
    expect(said).toMatch(/columns\/\w+\.bin: heat of 2026\/11\/05\/\S+ is 1, but should be 40/);
    expect(said).toContain('not a column of 4 stories');
  });

  it('postings', () => {
    const copy = new Copy();
    copy.segment((segment) => {
      const content = encodePostingsFile([['listed', packPostings([0])]]);
      segment.postings = [{ first: 'listed', file: copy.put('postings', content) }];
    });
    const said = complaints(copy);
    expect(said).toContain('its postings for listed are not what its cards say');
    expect(said).toContain('its postings for any/tidewatch.example are not what its cards say');
  });
});

describe('check warns of', () => {
  it('files that do not belong to the bundle, which stays good', () => {
    const copy = new Copy();
    plant(copy.folder, { 'notes.txt': 'mine', 'cards/0123456789abcdef.json': '{}' });
    const ended = bundle(['check', copy.folder]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('warning: notes.txt: does not belong to the bundle');
    expect(ended.stdout).toContain('warning: cards/0123456789abcdef.json: does not belong');
  });
});
