import { type FacetBlock } from '../../bundle/decode-facets.ts';
import { FLAG_LISTED, TYPE_BITS } from '../../bundle/facets.ts';
import { MARK_VIDEO } from '../../bundle/marks.ts';
import type { Face } from './faces.ts';
import type { Findings } from './findings.ts';
import type { HeldFacets, LoadedSegment } from './load-segment.ts';

/** What counts are made of: whether it is listed, topics, and types by the number of a provider. */
type Facts = readonly [boolean, readonly string[], readonly (readonly [number, number])[]];

function factsOfFace(face: Face, numbers: ReadonlyMap<string, number>): Facts {
  const types = new Map<number, number>();
  for (const [provider, , flags] of face.coverage) {
    const number = numbers.get(provider) ?? -1;
    const bit = (flags & MARK_VIDEO) !== 0 ? TYPE_BITS.video : TYPE_BITS.article;
    types.set(number, (types.get(number) ?? 0) | bit);
  }
  return [face.listed, face.topics, [...types]];
}

function factsInBlock(block: FacetBlock, at: number): Facts {
  const { flags, topicIds, topics, topicsFrom, providers, providerTypes, providersFrom } = block;
  const own = topics.subarray(topicsFrom[at], topicsFrom[at + 1]);
  const [from, to] = [providersFrom[at], providersFrom[at + 1]];
  const types = providerTypes.subarray(from, to);
  return [
    ((flags[at] ?? 0) & FLAG_LISTED) !== 0,
    Array.from(own, (place) => topicIds[place] ?? ''),
    Array.from(providers.subarray(from, to), (number, i) => [number, types[i] ?? 0] as const),
  ];
}

function checkBlock(
  { file, first, facets }: HeldFacets,
  faces: readonly (Face | undefined)[],
  numbers: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  for (let at = 0; at < facets.stories; at++) {
    const face = faces[first + at];
    if (!face) continue;
    const found = factsInBlock(facets, at);
    findings.equal(file, `the facts of ${face.id}`, found, factsOfFace(face, numbers));
    const types = found[2].reduce((bits, [, own]) => bits | own, found[0] ? FLAG_LISTED : 0);
    findings.equal(file, `the flags of ${face.id}`, facets.flags[at], types);
  }
}

/**
 * Checks that the facts that facets count are those of the cards.
 *
 * @param numbers of providers; those that have none are in the findings already
 */
export function checkFacets(
  { facets }: LoadedSegment,
  faces: readonly (Face | undefined)[],
  numbers: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  for (const block of facets) checkBlock(block, faces, numbers, findings);
}
