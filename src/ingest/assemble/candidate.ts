import type { Reject } from '../../bundle/records.ts';
import type { Origin, RawRecord } from '../sources/record.ts';
import { cleanArticle, type CleanArticle } from './clean/article.ts';
import type { Flaw } from './clean/required.ts';
import { cleanText, shorten } from './clean/text.ts';
import type { MediaFinder } from './media.ts';

/** A record that can become a story: its article, and what its source says around it. */
export interface Candidate {
  readonly article: CleanArticle;
  /** Names of topics, cleaned, in the source's order. */
  readonly topics: readonly string[];
  /** Undefined where the source does not say. */
  readonly listed: boolean | undefined;
  readonly related: readonly CleanArticle[];
}

/** What becomes of a record; `notes` name the parts that were left out. */
export type Verdict =
  | { readonly kind: 'story'; readonly candidate: Candidate; readonly notes: readonly Reject[] }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'rejected'; readonly reject: Reject };

const MAX_TOPIC = 100;

/** Without a category a record is news: single-purpose archives never name one. */
function isNews({ fields }: RawRecord): boolean {
  const categories = [...(fields.category ?? []), ...(fields.categories ?? [])]
    .map((category) => category.trim().toLowerCase())
    .filter((category) => category !== '');
  return categories.length === 0 || categories.includes('news');
}

function listedIn({ fields, fromListing }: RawRecord): boolean | undefined {
  const said = fields.published?.trim().toLowerCase();
  if (said === 'true' || said === 'yes') return true;
  if (said === 'false' || said === 'no') return false;
  return fromListing ? true : undefined;
}

/** Names a place in a source: the line of the field or of the entry it is in, where known. */
function complain(origin: Origin, flaw: Flaw, within = ''): Reject {
  const lines = origin.linesOf?.() ?? {};
  const field = (within === '' && origin.namesOf?.()[flaw.field]) || flaw.field;
  const path = within === '' ? field : `${within}.${field}`;
  const [top = ''] = path.split(/[.[]/, 1);
  const line = lines[within] ?? lines[top] ?? origin.line;
  return { source: origin.source, line, field: `${origin.prefix}${path}`, reason: flaw.reason };
}

function cleanRelated(
  { origin, fields }: RawRecord,
  media: MediaFinder,
  notes: Reject[],
): CleanArticle[] {
  return (fields.related ?? []).flatMap((raw, position) => {
    const within = `related[${position}]`;
    const cleaned = cleanArticle(raw, media);
    const flaws = 'fatal' in cleaned ? [cleaned.fatal] : cleaned.flaws;
    for (const flaw of flaws) notes.push(complain(origin, flaw, within));
    return 'fatal' in cleaned ? [] : [cleaned.article];
  });
}

function topicNames(names: readonly string[] | undefined): string[] {
  return (names ?? [])
    .map((name) => shorten(cleanText(name), MAX_TOPIC))
    .filter((name) => name !== '');
}

/** Cleans a record and decides whether it can be a story. */
export function judge(record: RawRecord, media: MediaFinder): Verdict {
  if (!isNews(record)) return { kind: 'leftOut' };
  const cleaned = cleanArticle(record.fields, media);
  if ('fatal' in cleaned) {
    return { kind: 'rejected', reject: complain(record.origin, cleaned.fatal) };
  }
  const notes = cleaned.flaws.map((flaw) => complain(record.origin, flaw));
  const candidate: Candidate = {
    article: cleaned.article,
    topics: topicNames(record.fields.topics),
    listed: listedIn(record),
    related: cleanRelated(record, media, notes),
  };
  return { kind: 'story', candidate, notes };
}
