import type { Reject } from '../../../bundle/records.ts';
import type { SourceFile } from '../../edition.ts';
import { objectLines } from '../json-page/element-lines.ts';
import type { SourceYield } from '../record.ts';
import { feedFromJson } from './from-json.ts';
import { yieldOf, type ItemPlace } from './yield-of.ts';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many objects stand right in a value. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).filter(isObject).length;
}

/** Lines of the objects in `items`, which other lists of the feed may stand before. */
function linesOf(text: string, value: object): readonly number[] {
  const fields = Object.entries(value);
  const before = fields.slice(
    0,
    fields.findIndex(([name]) => name === 'items'),
  );
  const skipped = before.reduce((sum, [, field]) => sum + objectsIn(field), 0);
  return objectLines(text, 2).slice(skipped);
}

/** Reads a file that `isJsonFeed`, by what stands in it. */
export function readJsonFeed(file: SourceFile, value: object): SourceYield {
  const { feed, places } = feedFromJson(value);
  const lines = linesOf(file.text, value);
  const items: ItemPlace[] = [];
  const rejected: Reject[] = [];
  places.forEach((place, number) => {
    // Only objects are items, so their lines go by their order.
    if (place >= 0) items.push({ number, line: lines[items.length] ?? 1 });
    else {
      const reason = 'is not an item: { ... } must stand here';
      rejected.push({ source: file.source, field: `items[${number}]`, reason });
    }
  });
  const read = yieldOf(file, feed, items);
  return { ...read, rejected: [...rejected, ...read.rejected] };
}
