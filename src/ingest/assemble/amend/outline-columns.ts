import { stirred } from '../../encode/cuts.ts';
import { listOf } from '../columns.ts';
import { keepRecords } from '../keep-records.ts';
import { aliasesOf, idOf, outlineOf, timeOf, type Outline, type SharedTexts } from '../outline.ts';
import { mapSkeletons, type Skeletons } from '../skeletons.ts';
import type { StoryPrints } from '../story-prints.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { leadPlace } from '../threads.ts';
import type { OldAddresses, StoryColumns } from './decided.ts';

/** What an outline says of its stories, in their order. */
export function storyColumns(outline: Outline, prints: StoryPrints): StoryColumns {
  const { stories, events, addresses } = outline;
  const times = new Float64Array(stories.length);
  const cuts = new Uint32Array(stories.length);
  for (let at = 0; at < stories.length; at++) {
    const event = stories[at] ?? 0;
    times[at] = timeOf(outline, event);
    // As `hashOfId`, without making the id.
    cuts[at] = stirred(addresses.fnvOf(leadPlace(events, event)));
  }
  return { times, cuts, prints: prints.of(stories) };
}

/** The story that each record of an outline is in, by its place in the order. */
export function storiesOfRecords({
  own,
  events,
  stories,
  skeletons,
}: Outline): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(events.count);
  for (let at = 0; at < stories.length; at++) places[stories[at] ?? 0] = at;
  const { starts, members } = own.records;
  const storyOf = new Uint32Array(skeletons.mentions.length);
  for (let place = 0; place < own.count; place++) {
    const story = places[events.ofPlace[place] ?? 0] ?? 0;
    for (let n = starts[place] ?? 0; n < (starts[place + 1] ?? 0); n++) {
      storyOf[members[n] ?? 0] = story;
    }
  }
  return storyOf;
}

/** The old addresses of an outline's stories, each with a record of the story. */
export function oldAddresses(outline: Outline): OldAddresses[] {
  const { events, own, aliases } = outline;
  return [...aliases.keys()].map((event): OldAddresses => {
    const [record = 0] = listOf(own.records, leadPlace(events, event));
    return [record, idOf(outline, event), aliasesOf(outline, event)];
  });
}

/** Decides about some records as if there were no others. @param records rising */
export function outlineOfSome(
  skeletons: Skeletons,
  records: Uint32Array,
  texts: SharedTexts,
  taxonomy: Pick<Taxonomy, 'idOf'>,
): Outline {
  const runs: [number, number][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last?.[1] === record) last[1] = record + 1;
    else runs.push([record, record + 1]);
  }
  const columns = keepRecords(skeletons, runs);
  return outlineOf(
    mapSkeletons((name) => columns[name].view()),
    texts,
    taxonomy,
  );
}
