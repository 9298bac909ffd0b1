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

/** How `fetch` names a copy: by when it was made. */
const COPY = /(?:^|\/)(\d{4}-\d\d-\d\dT\d\d)(\d\d)(\d\d)Z\.(?:json|xml)$/;

/** When a copy was made, as its name says. */
function copiedAt(path: string): string | undefined {
  const [, hour, minutes, seconds] = COPY.exec(path) ?? [];
  return hour && `${hour}:${minutes}:${seconds}Z`;
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
  const namesOf = () => ({ webUrl: link, publishedDateTime: time });
  storiesOf(feed, copiedAt(path)).forEach((fields, at) => {
    const { number, line } = places[at] ?? { number: at, line: 1 };
    const prefix = `${item}[${number}].`;
    if (!fields) {
      const reason = 'has no link: give the item the address of its page';
      rejected.push({ source, line, field: `${prefix}${link}`, reason });
      return;
    }
    records.push({
      origin: { source, root, path, line, prefix, namesOf },
      fields,
      fromListing: false,
    });
  });
  return { ...NOTHING, records, rejected };
}
