import type { Manifest } from '../../bundle/manifest.ts';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { EditionNames } from '../../ingest/encode/names.ts';
import type { VolumePart } from '../../ingest/encode/volume-lists.ts';
import { BundleFiles } from './bundle-files.ts';
import { checkCompressed } from './check-compressed.ts';
import { checkFacets } from './check-facets.ts';
import { checkCounts, checkDays, checkNames, checkRejects, checkTopics } from './check-manifest.ts';
import { checkLeading, checkProviders, readDirectory, type Directory } from './check-providers.ts';
import { checkRecords } from './check-records.ts';
import {
  checkAddresses,
  checkAliases,
  checkLinks,
  type SegmentAliases,
} from './check-references.ts';
import { checkVolume } from './check-volume.ts';
import { EditionFacts } from './edition-facts.ts';
import { expectedIndex, namesOf } from './expected-index.ts';
import type { Face } from './faces.ts';
import { Findings } from './findings.ts';
import { loadSegment, type LoadedSegment } from './load-segment.ts';
import { checkNewest, listSegments, type ListedSegment } from './segment-list.ts';
import type { Parents } from './topic-lines.ts';
import { filePath } from '../../bundle/files.ts';

function compareFaces(a: Face, b: Face): number {
  return a.published - b.published || (a.id < b.id ? -1 : 1);
}

/** Stories are in time order, from the first second that the manifest names to the last. */
function checkOrder(
  { path, ref }: LoadedSegment,
  faces: readonly (Face | undefined)[],
  before: Face | undefined,
  findings: Findings,
): void {
  faces.forEach((face, ordinal) => {
    const last = ordinal === 0 ? before : faces[ordinal - 1];
    if (face && last && compareFaces(last, face) >= 0) {
      findings.problem(path, `${face.id} stands after ${last.id}, but belongs before it`);
    }
  });
  const [first, last] = [faces[0], faces.at(-1)];
  if (first) findings.equal(path, 'the time of its first story', first.published, ref.from);
  if (last) findings.equal(path, 'the time of its last story', last.published, ref.to);
}

/** Pictures that the stories of a segment show, and logos of their providers. */
function checkPictures({ cards, stories }: LoadedSegment, files: BundleFiles): void {
  for (const held of [...cards, ...stories]) {
    for (const { logo } of held?.names.providers ?? []) files.picture(logo);
  }
  for (const card of cards) files.picture(card?.record.picture?.src);
  for (const story of stories) {
    for (const { picture } of story?.record.articles ?? []) files.picture(picture?.src);
  }
}

/** Goes through an edition from its oldest segment to its newest; none is kept. */
class Walk {
  readonly facts: EditionFacts;
  readonly aliases: SegmentAliases[] = [];
  readonly #manifest: Manifest;
  readonly #segments: readonly ListedSegment[];
  readonly #files: BundleFiles;
  readonly #findings: Findings;
  readonly #directory: Directory;
  readonly #names: EditionNames;
  #last: Face | undefined;

  constructor(
    manifest: Manifest,
    segments: readonly ListedSegment[],
    files: BundleFiles,
    findings: Findings,
    directory: Directory,
  ) {
    const parents: Parents = new Map(manifest.topics.map(({ id, parent }) => [id, parent]));
    this.facts = new EditionFacts(parents);
    this.#manifest = manifest;
    this.#segments = segments;
    this.#files = files;
    this.#findings = findings;
    this.#directory = directory;
    this.#names = namesOf(directory, manifest, parents);
  }

  /** Segments and volumes, each volume as soon as all of its segments are read. */
  run(): void {
    const segments = this.#segments;
    const { volumes } = this.#manifest;
    let place = 0;
    for (const volume of volumes) {
      const parts: (VolumePart | undefined)[] = [];
      let stories = 0;
      for (; stories < volume.stories && place < segments.length; place++) {
        parts.push(this.#segment(place));
        stories += segments[place]?.stories ?? 0;
      }
      this.#findings.equal(MANIFEST_PATH, 'the stories of a volume', volume.stories, stories);
      const whole = stories === volume.stories && parts.every((part) => part !== undefined);
      checkVolume(volume, whole ? parts : undefined, this.#files, this.#findings);
    }
    const left = segments.length - place;
    this.#findings.equal(MANIFEST_PATH, 'the number of segments without a volume', left, 0);
    for (; place < segments.length; place++) this.#segment(place);
  }

  #segment(place: number): VolumePart | undefined {
    const ref = this.#segments[place]?.ref;
    if (!ref) {
      this.facts.incomplete = true;
      this.#last = undefined;
      return undefined;
    }
    const findings = this.#findings;
    const loaded = loadSegment(ref, this.#files, findings);
    const faces = checkRecords(loaded, findings);
    checkOrder(loaded, faces, this.#last, findings);
    checkPictures(loaded, this.#files);
    if (this.#directory.whole) {
      checkNames(loaded, this.#directory, this.#manifest, findings);
      checkFacets(loaded, faces, this.#directory.numbers, findings);
    }
    for (const wrong of this.facts.add(loaded, faces, place)) findings.problem(loaded.path, wrong);
    this.#last = faces.at(-1);
    const path = filePath('addresses', ref.addresses);
    this.aliases[place] = { path, aliases: loaded.addresses?.aliases ?? new Map() };
    const index = this.#directory.whole ? expectedIndex(loaded, this.#names) : undefined;
    return index && { index, stories: ref.stories };
  }
}

/** Everything that is wrong with the bundle in a folder. Reads every file once; changes nothing. */
export function checkBundle(folder: string): Findings {
  const findings = new Findings();
  const files = new BundleFiles(folder, findings);
  const manifest = files.manifest();
  if (!manifest) return findings;
  checkTopics(manifest, findings);
  const directory = readDirectory(manifest, files, findings);
  const segments = listSegments(manifest, files, findings);
  const walk = new Walk(manifest, segments, files, findings, directory);
  walk.run();
  const { facts, aliases } = walk;
  checkProviders(directory, facts, findings);
  checkLeading(manifest, directory, files, findings);
  checkCounts(manifest, segments, facts, findings);
  checkNewest(manifest, segments, files, findings);
  checkDays(manifest, facts, files, findings);
  checkRejects(manifest, files, findings);
  checkAddresses(facts, segments, findings);
  checkAliases(facts, aliases, segments, findings);
  checkLinks(facts, findings);
  checkCompressed(folder, findings);
  for (const path of files.strangers()) findings.warn(path, 'does not belong to the bundle');
  return findings;
}
