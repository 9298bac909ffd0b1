import type { Reject } from '../../../bundle/records.ts';
import type { SourceFile } from '../../edition.ts';
import { isJsonFeed } from '../feed/from-json.ts';
import { readJsonFeed } from '../feed/read-json-feed.ts';
import { NOTHING, rejectedFile, type Origin, type RawRecord, type SourceYield } from '../record.ts';
import { isObject, storyFields, type RawStory } from '../shapes.ts';
import { looksLikeNdjson, readNdjson } from '../ndjson/read-ndjson.ts';
import { looksLikeStory } from '../story-like.ts';
import { namesIn } from '../usual-names.ts';
import { parseYaml } from '../yaml.ts';
import { objectLines } from './element-lines.ts';

/** Files of programs that stand beside archives and are no stories. */
const HOUSEKEEPING =
  /(?:^|\/)(?:package(?:-lock)?|composer|[jt]sconfig(?:\.[\w-]+)?|deno|vercel|renovate)\.json$/i;

/** Where interfaces of news have their lists, beside that of archives of this family. */
const LISTS = ['value', 'articles', 'stories', 'posts', 'results', 'items', 'data'];

/** The stories of a page of an archive's JSON interface, and what they stand under; undefined for what is none. */
function storiesOfPage(
  value: unknown,
): { readonly list: string; readonly stories: readonly unknown[] } | undefined {
  if (!isObject(value)) return undefined;
  for (const list of LISTS) {
    const stories = value[list];
    if (!Array.isArray(stories)) continue;
    if (list === 'value' || stories.some(looksLikeStory)) return { list, stories };
  }
  return undefined;
}

/**
 * Reads a `.json` file: a page `{page, value, nextPage}`, a list of stories, one story, or a JSON Feed.
 * Lines of JSON under the wrong ending are read as NDJSON.
 */
export function readJson(file: SourceFile): SourceYield {
  const { source, text } = file;
  if (text.trim() === '') return rejectedFile(source, 'the file is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (looksLikeNdjson(text)) return readNdjson(file);
    if (HOUSEKEEPING.test(file.path)) return NOTHING;
    return rejectedFile(
      source,
      'this is not JSON: it is cut off or has a mistake',
      lineOf(error, text),
    );
  }
  if (isJsonFeed(value)) return readJsonFeed(file, value);
  const paged = storiesOfPage(value);
  if (paged) return readElements(file, paged.stories, paged.list, true);
  if (Array.isArray(value)) return readElements(file, value, '', false);
  const fields = looksLikeStory(value) ? storyFields(value) : undefined;
  if (fields) return readOne(file, fields, () => namesIn(value));
  if (HOUSEKEEPING.test(file.path)) return NOTHING;
  return rejectedFile(
    source,
    'this JSON holds no stories: a page {"value": [...]}, a list, a story or a JSON Feed',
  );
}

/**
 * The line of a mistake. Engines name its position only sometimes; a YAML parser stumbles over the
 * same places, since YAML 1.2 holds all of JSON.
 */
function lineOf(error: unknown, text: string): number | undefined {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  const parsed = parseYaml(text);
  return 'reason' in parsed ? parsed.line : undefined;
}

function readOne(
  { source, root, path }: SourceFile,
  fields: RawStory,
  namesOf: NonNullable<Origin['namesOf']>,
): SourceYield {
  const origin: Origin = { source, root, path, line: 1, prefix: '', namesOf };
  return { ...NOTHING, records: [{ origin, fields, fromListing: false }] };
}

function readElements(
  { source, root, path, text }: SourceFile,
  elements: readonly unknown[],
  list: string,
  fromListing: boolean,
): SourceYield {
  const records: RawRecord[] = [];
  const rejected: Reject[] = [];
  const lines = elementLines(text, elements, list);
  elements.forEach((element, position) => {
    const line = lines[position] ?? 1;
    const fields = storyFields(element);
    const place = `${list}[${position}]`;
    if (fields) {
      const prefix = `${place}.`;
      const namesOf = () => namesIn(element);
      const origin: Origin = { source, root, path, line, prefix, namesOf };
      records.push({ origin, fields, fromListing });
    } else {
      rejected.push({
        source,
        line,
        field: place,
        reason: 'is not a story: { ... } must stand here',
      });
    }
  });
  return { ...NOTHING, records, rejected };
}

/** Only where every element is an object does the position among the objects tell which it is. */
function elementLines(text: string, elements: readonly unknown[], list: string): number[] {
  const lines = objectLines(text, list === '' ? 1 : 2);
  return lines.length === elements.length ? lines : [];
}
