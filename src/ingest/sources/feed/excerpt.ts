import { cleanText, shorten } from '../../assemble/clean/text.ts';

/** Feeds may carry whole articles: a reader is shown how they begin. */
const MOST = 500;
/** What is shorter is no excerpt yet, where a sentence ends there. */
const LEAST = 150;
/** So much HTML holds an excerpt, or it holds none. */
const MOST_HTML = 32_768;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*(?:\s|$)/g;
/** What blogs put below each excerpt: `The post X appeared first on Y.`, `[…]`, `Read more`. */
const TAIL =
  /\s*(?:The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.?|[([]?(?:Continue reading|Read more|Read the full story)\b.{0,200}|\[(?:…|\.{3})\])\s*$/i;

/** All that some feeds say: `Continue reading on Medium »`. */
const NOTHING_ELSE =
  /^[([]?(?:Continue reading|Read more|Read the full story)\b(?:.{0,60}(?:[»→›]|\.{3}|…))?[\s)\]]*$/i;

/** Plain text of HTML, without what blogs put below it; '' where there is nothing to read. */
function plainText(html: string): string {
  const text = cleanText(html.slice(0, MOST_HTML));
  const bare = text.replace(TAIL, '');
  return bare === '' && !NOTHING_ELSE.test(text) ? text : bare;
}

function cut(text: string): string {
  if (text.length <= MOST) return text;
  const start = text.slice(0, MOST);
  let end = 0;
  for (const { index, 0: mark } of start.matchAll(SENTENCE_END))
    end = index + mark.trimEnd().length;
  return end >= LEAST ? text.slice(0, end) : shorten(text, MOST);
}

/**
 * The excerpt of an item: of the first of its texts that holds anything to read, from the start to
 * the end of a sentence or of a word, 500 letters at most.
 */
export function excerptOf(texts: readonly string[]): string | undefined {
  for (const html of texts) {
    const text = plainText(html);
    if (text !== '') return cut(text);
  }
  return undefined;
}

/** The longest title that is made of a text. */
const MOST_TITLE = 100;

/** A title for an item that has none, as notes and toots have none: how its text begins. */
export function titleFrom(excerpt: string): string {
  for (const { index, 0: mark } of excerpt.matchAll(SENTENCE_END)) {
    const end = index + mark.trimEnd().length;
    if (end > MOST_TITLE) break;
    if (end >= MOST_TITLE / 4) return excerpt.slice(0, end);
  }
  return shorten(excerpt, MOST_TITLE);
}
