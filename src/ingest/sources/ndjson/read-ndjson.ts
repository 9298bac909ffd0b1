import type { Reject } from '../../../bundle/records.ts';
import type { SourceFile } from '../../edition.ts';
import { NOTHING, rejectedFile, type RawRecord, type SourceYield } from '../record.ts';
import { storyFields } from '../shapes.ts';
import { looksLikeStory } from '../story-like.ts';
import { namesIn } from '../usual-names.ts';

function parse(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}

/** Whether the first line that holds anything is a story by itself. */
export function looksLikeNdjson(text: string): boolean {
  const first = /^[^\S\n]*\S[^\n]*/m.exec(text)?.[0] ?? '';
  return looksLikeStory(parse(first)?.value);
}

/** Reads NDJSON (JSON Lines): a story or an article a line; a bad line costs that line only. */
export function readNdjson({ source, root, path, text }: SourceFile): SourceYield {
  const records: RawRecord[] = [];
  const rejected: Reject[] = [];
  let line = 0;
  for (const content of text.split('\n')) {
    line++;
    if (content.trim() === '') continue;
    const parsed = parse(content);
    if (parsed === undefined) {
      rejected.push({
        source,
        line,
        reason: 'this line is not JSON: one story must stand on a line',
      });
      continue;
    }
    const fields = looksLikeStory(parsed.value) ? storyFields(parsed.value) : undefined;
    if (fields) {
      const namesOf = () => namesIn(parsed.value);
      const origin = { source, root, path, line, prefix: '', namesOf };
      records.push({ origin, fields, fromListing: false });
    } else {
      rejected.push({ source, line, reason: 'this line is no story: it has none of its fields' });
    }
  }
  if (records.length + rejected.length === 0) return rejectedFile(source, 'the file is empty');
  return { ...NOTHING, records, rejected };
}
