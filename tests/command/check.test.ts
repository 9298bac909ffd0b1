import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeColumns } from '../../src/bundle/columns.ts';
import { VERSION } from '../../src/bundle/files.ts';
import { decodeDays, encodeDays } from '../../src/bundle/days.ts';
import { encodeFacets } from '../../src/bundle/facets.ts';
import { storyId } from '../../src/bundle/ids.ts';
import type { LeadingFile, Provider, StoryLink } from '../../src/bundle/records.ts';
import { plant } from './archive.ts';
import { complaints, Copy, firstOf, good } from './bundle-copy.ts';
import { bundle } from './command.ts';

const OLD = storyId.parse('2020/01/01/old');
const NOWHERE: StoryLink = { id: OLD, title: 'Gone', published: 0, providers: 1 };

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
      // Those that name others are left, so that all are looked for.
      .filter((kind) => !['directories', 'pages', 'terms', 'media'].includes(kind))
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
    later.manifest((manifest) => Object.assign(manifest, { version: VERSION + 1 }));
    expect(complaints(later)).toContain(`manifest.json: format version ${VERSION + 1}`);
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
    ['types', (c) => c.manifest((m) => m.types.video++), 'types is [3,2]'],
    ['segments', (c) => c.segment((s) => s.stories++), 'in place of 5'],
    ['times of segments', (c) => c.segment((s) => s.to++), 'the time of its last story'],
    ['volumes', (c) => c.manifest((m) => firstOf(m.volumes).stories++), 'the stories of a volume'],
    [
      'chunks',
      (c) => c.lists(({ cards, facets }) => ({ cards: [...cards, ...cards], facets })),
      'files of 8 stories in place of 4',
    ],
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
    ['alias without story', (c) => c.addresses(new Map([[OLD, OLD]])), 'old address 2020/01'],
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
    const columns = { heat: [1, 2, 3, 4], quality: [1, 2, 3, 4], articles: [9, 9, 9, 9] };
    copy.segment((s) => (s.columns = copy.put('columns', encodeColumns(columns))));
    const said = complaints(copy);
    expect(said).toMatch(/columns\/\w+\.bin: heat of 2026\/11\/05\/\S+ is 1, but should be 40/);
    expect(said).toContain('articles of 2026/11/06');
    const short = new Copy();
    const one = encodeColumns({ heat: [1], quality: [1], articles: [1] });
    short.segment((s) => (s.columns = short.put('columns', one)));
    expect(complaints(short)).toContain('not the columns of 4 stories');
  });

  it('facts', () => {
    const copy = new Copy();
    const facts = { listed: true, topics: [], providers: [] };
    copy.lists(({ cards }) => {
      const file = copy.put('facets', encodeFacets([facts, facts, facts, facts]));
      return { cards, facets: [{ n: 4, file }] };
    });
    expect(complaints(copy)).toMatch(
      /facets\/\w+\.bin: the facts of 2026\/11\/05\/\S+ is \[true,\[\]/,
    );
  });

  it('days', () => {
    const copy = new Copy();
    copy.manifest((manifest) => {
      const run = firstOf(manifest.days);
      const days = decodeDays(copy.bytes('days', run.file)).slice(1);
      run.file = copy.put('days', encodeDays(days));
    });
    const found = complaints(copy);
    expect(found).toContain('the number of stories of 2026-11-05 is 0, but should be 1');
    expect(found).toMatch(
      /days\/\w+\.bin: the first day is "2026-11-\d\d", but should be "2026-11-05"/,
    );
    expect(found).toMatch(/days\/\w+\.bin: the number of stories is \d, but should be \d/);
  });

  it('names and leading providers', () => {
    const names = new Copy();
    names.manifest((manifest) => {
      const list = names.json<Provider[]>('names', firstOf(manifest.names)).toReversed();
      manifest.names = [names.putJson('names', list)];
    });
    expect(complaints(names)).toContain('the number of tidewatch.example is 1, but should be 0');
    const leading = new Copy();
    leading.manifest((manifest) => {
      const list = leading.json<LeadingFile>('leading', manifest.leading);
      firstOf(list).stories++;
      manifest.leading = leading.putJson('leading', list);
    });
    expect(complaints(leading)).toContain('the list of leading providers is');
  });

  it('fingerprints', () => {
    const copy = new Copy();
    copy.addresses(new Map(), [OLD, OLD, OLD, OLD]);
    expect(complaints(copy)).toContain('the fingerprint of 2026/11/05/');
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

  it('what is compressed beside a manifest and holds another, but not of the rest that a site has', () => {
    const copy = new Copy();
    const manifest = readFileSync(join(copy.folder, 'manifest.json'));
    plant(copy.folder, {
      'manifest.json.br': brotliCompressSync(manifest),
      'manifest.json.gz': gzipSync('{}'),
      [`${copy.only('cards')}.gz`]: gzipSync('any'),
      'cards/0123456789abcdef.json.br': 'of a file that is gone',
    });
    const ended = bundle(['check', copy.folder]);
    expect(ended.code).toBe(0);
    expect(ended.stdout.split('\n').filter((line) => line.startsWith('warning: '))).toEqual([
      expect.stringContaining('manifest.json.gz: holds another manifest'),
      expect.stringContaining('cards/0123456789abcdef.json.br: does not belong'),
    ]);
  });
});
