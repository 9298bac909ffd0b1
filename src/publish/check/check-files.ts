import { decodeAddresses } from '../../bundle/decode-addresses.ts';
import { decodeColumns } from '../../bundle/columns.ts';
import { decodeDays } from '../../bundle/days.ts';
import { decodeCardsDirectory, decodeDetailsDirectory } from '../../bundle/directories.ts';
import type { FileHash } from '../../bundle/ids.ts';
import type { Manifest, SegmentRef } from '../../bundle/manifest.ts';
import { leadingFile, nameFile, providerFile, rejectFile } from '../../bundle/records.ts';
import { segmentFile } from '../../bundle/segment-file.ts';
import { decodeBlock, decodePage, decodeTerms } from '../../bundle/terms.ts';
import { BundleFiles } from '../../command/check/bundle-files.ts';
import { Findings } from '../../command/check/findings.ts';

const PICTURE = /"(?:src|logo)":"(media\/[^"]+)"/g;

/** Follows a bundle from file to file. */
class FileWalk {
  readonly #files: BundleFiles;

  constructor(files: BundleFiles) {
    this.#files = files;
  }

  edition(manifest: Manifest): void {
    const { older, segments, newest, volumes, days, names, leading, providers, rejects } = manifest;
    const files = this.#files;
    for (const { file } of older) {
      for (const ref of files.json('segments', file, segmentFile)?.segments ?? []) {
        this.#segment(ref);
      }
    }
    for (const ref of segments) this.#segment(ref);
    for (const { file } of newest) this.#records('cards', file);
    for (const { pages, levels } of volumes) {
      for (const { file } of pages) this.#page(file, levels);
    }
    for (const { file } of days) files.binary('days', file, decodeDays);
    for (const file of names) files.json('names', file, nameFile);
    files.json('leading', leading, leadingFile);
    for (const { file } of providers) {
      for (const { logo } of files.json('providers', file, providerFile) ?? []) files.picture(logo);
    }
    if (rejects) files.json('rejects', rejects, rejectFile);
  }

  #segment({ stories, cards, details, addresses, columns }: SegmentRef): void {
    const files = this.#files;
    files.binary('addresses', addresses, (content) => decodeAddresses(content, stories));
    files.binary('columns', columns, (content) => decodeColumns(content, stories));
    const lists = files.binary('directories', cards, (content) =>
      decodeCardsDirectory(content, stories),
    );
    for (const { file } of lists?.cards ?? []) this.#records('cards', file);
    for (const { file } of lists?.facets ?? []) this.#whole('facets', file);
    const chunks = files.binary('directories', details, (content) =>
      decodeDetailsDirectory(content, stories),
    );
    for (const { file } of chunks ?? []) this.#records('stories', file);
  }

  /** Cards or stories: whole, and so are their pictures. What they say is not read. */
  #records(kind: 'cards' | 'stories', file: FileHash): void {
    const pictures = this.#files.binary(kind, file, (content) =>
      Array.from(Buffer.from(content).toString('latin1').matchAll(PICTURE), ([, src]) => src),
    );
    for (const src of pictures ?? []) this.#files.picture(src);
  }

  #page(file: FileHash, levels: number): void {
    for (const entry of this.#files.binary('pages', file, decodePage) ?? []) {
      if (levels > 1) this.#page(entry.file, levels - 1);
      else this.#terms(entry.file);
    }
  }

  #terms(file: FileHash): void {
    const found = this.#files.binary('terms', file, decodeTerms);
    if (found?.positions) this.#whole('positions', found.positions);
    for (const term of found?.terms ?? []) {
      if (term.kind !== 'blocks') continue;
      for (const block of term.blocks) {
        const { positions } = this.#files.binary('blocks', block.file, decodeBlock) ?? {};
        if (positions) this.#whole('positions', positions);
      }
    }
  }

  #whole(kind: 'facets' | 'positions', file: FileHash): void {
    this.#files.binary(kind, file, () => undefined);
  }
}

/**
 * Whether every file of a bundle is there and whole, by its hash. What records say, and whether they
 * agree with each other, is left to the check of the bundle command, which takes ten times as long.
 */
export function checkFiles(folder: string): Findings {
  const findings = new Findings();
  const files = new BundleFiles(folder, findings);
  const manifest = files.manifest();
  if (manifest) new FileWalk(files).edition(manifest);
  return findings;
}
