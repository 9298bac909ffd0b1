import { addressFingerprint } from '../../bundle/addresses.ts';
import { ABSENT, COLUMN_NAMES, type ColumnName } from '../../bundle/columns.ts';
import { filePath } from '../../bundle/files.ts';
import type { Card, Story } from '../../bundle/records.ts';
import { excerptFits, faceOfCard, faceOfStory, type Face } from './faces.ts';
import type { Findings } from './findings.ts';
import type { Held, LoadedSegment } from './load-segment.ts';

function face<T>(
  held: Held<T> | undefined,
  make: (record: T, names: Held<T>['names']) => Face | undefined,
  findings: Findings,
): Face | undefined {
  if (!held) return undefined;
  const made = make(held.record, held.names);
  if (!made)
    findings.problem(held.file, 'a record refers to a provider or topic that is not in it');
  return made;
}

const FIELDS = [
  'id',
  'title',
  'language',
  'published',
  'listed',
  'heat',
  'quality',
  'picture',
  'aliases',
  'topics',
  'coverage',
] as const satisfies readonly (keyof Face)[];

/** A card says of its story what the story says of itself. */
function compareCard(
  card: Held<Card>,
  story: Held<Story>,
  faces: { readonly card: Face; readonly story: Face },
  findings: Findings,
): void {
  for (const field of FIELDS) {
    const [found, expected] = [faces.card[field], faces.story[field]];
    findings.equal(card.file, `${field} of ${faces.card.id}`, found, expected);
  }
  if (!excerptFits(card.record.excerpt, story.record.articles[0]?.excerpt)) {
    findings.problem(card.file, `excerpt of ${faces.card.id} is not that of its lead`);
  }
}

/** What each column must say of a story. */
const EXPECTED: Record<ColumnName, (face: Face) => number> = {
  heat: (face) => face.heat ?? ABSENT,
  quality: (face) => face.quality ?? ABSENT,
  articles: (face) => face.coverage.length,
};

function checkColumns(
  { ref, columns, addresses }: LoadedSegment,
  faces: readonly (Face | undefined)[],
  findings: Findings,
): void {
  const path = filePath('columns', ref.columns);
  const own = filePath('addresses', ref.addresses);
  faces.forEach((known, ordinal) => {
    if (!known) return;
    for (const name of columns ? COLUMN_NAMES : []) {
      const found = columns?.[name][ordinal];
      findings.equal(path, `${name} of ${known.id}`, found, EXPECTED[name](known));
    }
    if (!addresses) return;
    const print = addresses.fingerprints[ordinal];
    findings.equal(own, `the fingerprint of ${known.id}`, print, addressFingerprint(known.id));
  });
}

/**
 * Checks that the cards, stories, columns and fingerprints of a segment say the same.
 *
 * @returns what is known of each story, from its card or else from its file
 */
export function checkRecords(
  loaded: LoadedSegment,
  findings: Findings,
): readonly (Face | undefined)[] {
  const faces = loaded.cards.map((card, ordinal) => {
    const story = loaded.stories[ordinal];
    const ofCard = face(card, faceOfCard, findings);
    const ofStory = face(story, faceOfStory, findings);
    if (card && story && ofCard && ofStory) {
      compareCard(card, story, { card: ofCard, story: ofStory }, findings);
    }
    return ofCard ?? ofStory;
  });
  checkColumns(loaded, faces, findings);
  return faces;
}
