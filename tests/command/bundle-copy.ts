import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeAddresses } from '../../src/bundle/address-file.ts';
import {
  decodeCardsDirectory,
  decodeDetailsDirectory,
  encodeCardsDirectory,
  encodeDetailsDirectory,
  type CardsDirectory,
} from '../../src/bundle/directories.ts';
import { type FileKind, filePath } from '../../src/bundle/files.ts';
import { hashOf } from '../../src/bundle/hash.ts';
import type { FileHash, StoryId } from '../../src/bundle/ids.ts';
import type { Manifest, SegmentRef } from '../../src/bundle/manifest.ts';
import type { CardFile, StoryFile } from '../../src/bundle/records.ts';
import {
  decodePage,
  decodeTerms,
  encodePage,
  encodeTerms,
  type Term,
  type TermsFile,
} from '../../src/bundle/terms.ts';
import { checkBundle } from '../../src/command/check/check-bundle.ts';
import { GOOD, markdown, plant, rawStory } from './archive.ts';
import { makeScratch, mustBundle, readJsonFile } from './command.ts';

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
export const good = join(scratch, 'good');
mustBundle([source, '--out', good]);

export function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('an empty list');
  return first;
}

let copies = 0;

/** A bundle whose files can be changed as a careless or hostile hand would: hashes kept right. */
export class Copy {
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
    mkdirSync(join(this.folder, kind), { recursive: true });
    writeFileSync(join(this.folder, filePath(kind, hash)), content);
    return hash;
  }

  putJson(kind: FileKind, value: unknown) {
    return this.put(kind, Buffer.from(JSON.stringify(value)));
  }

  bytes(kind: FileKind, hash: FileHash): Uint8Array {
    return readFileSync(join(this.folder, filePath(kind, hash)));
  }

  json<T>(kind: FileKind, hash: FileHash): T {
    return readJsonFile<T>(this.folder, filePath(kind, hash));
  }

  segment(change: (segment: SegmentRef) => void): void {
    this.manifest(({ segments }) => change(firstOf(segments)));
  }

  lists(change: (lists: CardsDirectory) => CardsDirectory): void {
    this.segment((segment) => {
      const lists = decodeCardsDirectory(this.bytes('directories', segment.cards), segment.stories);
      segment.cards = this.put('directories', encodeCardsDirectory(change(lists)));
    });
  }

  /** @param ids of the stories, where these are not to stay as they are */
  addresses(aliases: ReadonlyMap<StoryId, StoryId>, ids?: readonly StoryId[]): void {
    this.segment((segment) => {
      const { cards } = decodeCardsDirectory(
        this.bytes('directories', segment.cards),
        segment.stories,
      );
      const own = cards.flatMap(({ file }) =>
        this.json<CardFile>('cards', file).cards.map(({ id }) => id),
      );
      segment.addresses = this.put('addresses', encodeAddresses(ids ?? own, aliases));
    });
  }

  cards(change: (file: CardFile) => void): void {
    this.lists(({ cards, facets }) => {
      const { n, file: old } = firstOf(cards);
      const file = this.json<CardFile>('cards', old);
      change(file);
      return { cards: [{ n, file: this.putJson('cards', file) }, ...cards.slice(1)], facets };
    });
  }

  /** The first story for which `change` says that it changed something. */
  story(change: (story: StoryFile['stories'][number]) => boolean): void {
    this.segment((segment) => {
      const content = this.bytes('directories', segment.details);
      const details = decodeDetailsDirectory(content, segment.stories);
      for (const [place, { n, file: old }] of details.entries()) {
        const file = this.json<StoryFile>('stories', old);
        if (!file.stories.some(change)) continue;
        details[place] = { n, file: this.putJson('stories', file) };
        segment.details = this.put('directories', encodeDetailsDirectory(details));
        return;
      }
      throw new Error('no story to change');
    });
  }

  /** The terms of the only terms file. */
  terms(change: (file: TermsFile) => TermsFile): void {
    this.manifest(({ volumes }) => {
      const page = firstOf(firstOf(volumes).pages);
      const [{ file } = { file: page.file }] = decodePage(this.bytes('pages', page.file));
      const terms = change(decodeTerms(this.bytes('terms', file)));
      const first = firstOf(terms.terms).key;
      const hash = this.put('terms', encodeTerms(terms));
      page.file = this.put('pages', encodePage([{ first, file: hash }]));
      page.first = first;
    });
  }

  term(key: string, change: (term: Term) => Term | undefined): void {
    this.terms(({ terms, ...rest }) => ({
      ...rest,
      terms: terms.flatMap((term) => (term.key === key ? (change(term) ?? []) : term)),
    }));
  }
}

/** What check finds wrong with a bundle, a line each. */
export function complaints({ folder }: Copy): string {
  return checkBundle(folder)
    .problems.map(({ file, message }) => `${file}: ${message}`)
    .join('\n');
}
