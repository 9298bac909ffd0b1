import { providerUses } from '../counts.ts';
import type { Outline, SharedTexts } from '../outline.ts';
import { timeOf } from '../outline.ts';
import type { Skeletons } from '../skeletons.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { ClosedRecords, Pairs } from './closed-records.ts';
import type { Decided } from './decided.ts';
import { outlineOfSome } from './outline-columns.ts';

/** An edition that is amended, before it is. */
export interface Amendable {
  readonly skeletons: Skeletons;
  readonly texts: SharedTexts;
  readonly taxonomy: Pick<Taxonomy, 'idOf'>;
  /** What was decided of the records that stand first, and how many those are. */
  readonly decided: Decided;
  readonly kept: number;
}

/** Records whose stories depend on no others, and those stories. */
export interface Part {
  readonly closed: ClosedRecords;
  /** Rising. */
  readonly records: Uint32Array<ArrayBuffer>;
  readonly outline: Outline;
  readonly uses: Uint32Array;
}

/** A part that is most of the edition is decided no faster than all of it, unless it is small. */
const SMALL = 512;

function isWorthIt({ size }: ClosedRecords, { skeletons }: Amendable): boolean {
  return size <= Math.max(SMALL, skeletons.mentions.length / 2);
}

/** Whether an address that only some have was given outside, or is the part's own. */
function takesGiven({ decided }: Amendable, { outline }: Part, names: Pairs): boolean {
  const own = new Pairs();
  own.addAll(outline.addresses.given);
  const others = decided.rest.given;
  const outside: number[] = [];
  for (let at = 0; at < others.length; at += 2) {
    let isOwn = false;
    own.find(Uint32Array.of(others[at] ?? 0, others[at + 1] ?? 0), 2, () => (isOwn = true));
    if (!isOwn) outside.push(others[at] ?? 0, others[at + 1] ?? 0);
  }
  let taken = false;
  names.find(Uint32Array.from(outside), outside.length, () => (taken = true));
  return taken;
}

/**
 * Decides about some records, and all that have to do with them.
 *
 * @param withTies whether stories of the same time belong with them, whose order ids decide
 * @returns undefined where that is most of the edition, or can't be told apart from the rest
 */
export function closedPart(
  edition: Amendable,
  records: Iterable<number>,
  withTies: boolean,
): Part | undefined {
  const { skeletons, texts, taxonomy, decided, kept } = edition;
  const closed = new ClosedRecords(skeletons, decided, kept);
  closed.add(records);
  while (isWorthIt(closed, edition)) {
    const own = closed.records();
    const outline = outlineOfSome(skeletons, own, texts, taxonomy);
    const part = { closed, records: own, outline, uses: providerUses(outline) };
    const names = new Pairs();
    names.addAll(outline.addresses.recordNames());
    names.addAll(outline.addresses.given);
    const met = closed.claiming(names);
    if (withTies) met.push(...tiedWith(outline, closed, decided));
    if (met.length === 0) return takesGiven(edition, part, names) ? undefined : part;
    closed.add(met);
  }
  return undefined;
}

/** Records outside whose stories have the time of one of the part. */
function tiedWith(outline: Outline, closed: ClosedRecords, { times }: Decided): number[] {
  const own = new Set(Array.from(outline.stories, (event) => timeOf(outline, event)));
  const tied = new Set<number>();
  const [first, last] = [Math.min(...own), Math.max(...own)];
  for (let story = 0; story < times.length; story++) {
    const time = times[story] ?? 0;
    if (time >= first && time <= last && own.has(time)) tied.add(story);
  }
  return tied.size === 0 ? [] : closed.ofStories((story) => tied.has(story));
}
