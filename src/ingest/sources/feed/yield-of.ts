import type { Reject } from '../../../bundle/records.ts';
import type { SourceFile } from '../../edition.ts';
import { NOTHING, type RawRecord, type SourceYield } from '../record.ts';
import type { Feed } from './feed.ts';
import { storiesOf } from './to-records.ts';

/** Where each item stands: its number in the file, from 0, and its line, from 1. */
export interface ItemPlace {
  readonly number: number;
  readonly line: number;
}

/** The records of a feed, and what can't be one. */
export function yieldOf(
  { source, root, path }: SourceFile,
  feed: Feed,
  places: readonly ItemPlace[],
): SourceYield {
  const records: RawRecord[] = [];
  const rejected: Reject[] = [];
  const { item, link, time } = feed.words;
  storiesOf(feed).forEach((fields, at) => {
    const { number, line } = places[at] ?? { number: at, line: 1 };
    const prefix = `${item}[${number}].`;
    if (!fields) {
      const reason = 'has no link: give the item the address of its page';
      rejected.push({ source, line, field: `${prefix}${link}`, reason });
      return;
    }
    const names = { webUrl: link, publishedDateTime: time };
    records.push({
      origin: { source, root, path, line, prefix, names },
      fields,
      fromListing: false,
    });
  });
  return { ...NOTHING, records, rejected };
}
