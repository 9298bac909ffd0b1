import type { Manifest } from '../../bundle/manifest.ts';
import { BundleFiles } from './bundle-files.ts';
import {
  checkCounts,
  checkNames,
  checkProviders,
  checkRejects,
  checkTopics,
} from './check-manifest.ts';
import { checkPostings, type Parents } from './check-postings.ts';
import { checkRecords } from './check-records.ts';
import { checkAddresses, checkAliases, checkLinks } from './check-references.ts';
import { EditionFacts } from './edition-facts.ts';
import type { Face } from './faces.ts';
import { Findings } from './findings.ts';
import { loadSegment, type LoadedSegment } from './load-segment.ts';

function compareFaces(a: Face, b: Face): number {
  return a.published - b.published || (a.id < b.id ? -1 : 1);
}

/** Stories are in time order, from the first second that the manifest names to the last. */
function checkOrder(
  { path }: LoadedSegment,
  faces: readonly (Face | undefined)[],
  { from, to }: Manifest['segments'][number],
  findings: Findings,
): void {
  faces.forEach((face, ordinal) => {
    const before = faces[ordinal - 1];
    if (face && before && compareFaces(before, face) >= 0) {
      findings.problem(path, `${face.id} stands after ${before.id}, but belongs before it`);
    }
  });
  const [first, last] = [faces[0], faces.at(-1)];
  if (first) findings.equal(path, 'the time of its first story', first.published, from);
  if (last) findings.equal(path, 'the time of its last story', last.published, to);
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

function countTopics(facts: EditionFacts, { postings }: LoadedSegment): void {
  for (const [key, ordinals] of postings ?? []) {
    if (!key.startsWith('topic/')) continue;
    const topic = key.slice('topic/'.length);
    facts.topics.set(topic, (facts.topics.get(topic) ?? 0) + ordinals.length);
  }
  if (!postings) facts.incomplete = true;
}

function checkSegments(
  manifest: Manifest,
  files: BundleFiles,
  facts: EditionFacts,
  findings: Findings,
): (LoadedSegment | undefined)[] {
  const parents: Parents = new Map(manifest.topics.map(({ id, parent }) => [id, parent]));
  let last: Face | undefined;
  return manifest.segments.map((ref, position) => {
    const loaded = loadSegment(ref, files, findings);
    if (!loaded) {
      facts.incomplete = true;
      return undefined;
    }
    const faces = checkRecords(loaded, findings);
    checkOrder(loaded, faces, ref, findings);
    checkPostings(loaded, faces, parents, findings);
    checkPictures(loaded, files);
    countTopics(facts, loaded);
    for (const wrong of facts.add(loaded, faces, position)) findings.problem(loaded.path, wrong);
    const [first] = faces;
    if (first && last && compareFaces(last, first) >= 0) {
      findings.problem(
        loaded.path,
        `it starts with ${first.id}, before the end of the one before it`,
      );
    }
    last = faces.at(-1);
    return loaded;
  });
}

/** Everything that is wrong with the bundle in a folder. Reads every file once; changes nothing. */
export function checkBundle(folder: string): Findings {
  const findings = new Findings();
  const files = new BundleFiles(folder, findings);
  const manifest = files.manifest();
  if (!manifest) return findings;
  const facts = new EditionFacts();
  checkTopics(manifest, findings);
  const segments = checkSegments(manifest, files, facts, findings);
  const profiles = checkProviders(manifest, files, facts, findings);
  for (const segment of segments) {
    if (segment && profiles.size === manifest.counts.providers) {
      checkNames(segment, profiles, manifest, findings);
    }
  }
  checkCounts(manifest, facts, findings);
  checkRejects(manifest, files, findings);
  checkAddresses(facts, manifest, findings);
  checkAliases(facts, segments, manifest, findings);
  checkLinks(facts, findings);
  for (const path of files.strangers()) findings.warn(path, 'does not belong to the bundle');
  return findings;
}
