import { Parser } from 'htmlparser2';

/** Elements that break a line: their words must not grow together. */
const BREAKING = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is not text for a reader. */
const UNREADABLE = new Set(['iframe', 'noscript', 'script', 'style', 'template', 'title']);

/** Texts arrive encoded twice, seldom more often; the limit keeps a hostile one cheap. */
const MAX_ROUNDS = 8;

/** More than any text that is shown needs; tags nested deeper would take the parser minutes. */
const MOST_RAW = 65_536;

// eslint-disable-next-line no-control-regex -- control characters are what it is for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Bidi embeddings, overrides and isolates, and marks that show nothing but break a search. */
const INVISIBLE = /[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Text of an HTML fragment: entities decoded (HTML 13.5), tags dropped. */
function textOf(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNREADABLE.has(name)) hidden++;
      if (BREAKING.has(name)) text += ' ';
    },
    ontext(data) {
      if (hidden === 0) text += data;
    },
    onclosetag(name) {
      if (UNREADABLE.has(name)) hidden--;
      if (BREAKING.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text;
}

/** Nothing to clean: ASCII words with single spaces between, and no `<` or `&`. */
const CLEAN = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

function round(raw: string): string {
  const text = /[<&]/.test(raw) ? textOf(raw) : raw;
  return text
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Plain text of what a source calls text: entities decoded and tags dropped, also where they were
 * encoded twice (until nothing changes), white space folded, control characters and bidi overrides
 * (Unicode TR 9) removed, lone surrogates replaced, NFC. Cleaning it again changes nothing. What comes
 * after the first 65,536 units is not looked at.
 *
 * @returns '' when nothing to read is left
 */
export function cleanText(raw: string | undefined): string {
  let text = raw?.slice(0, MOST_RAW) ?? '';
  if (CLEAN.test(text)) return text;
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    const cleaner = round(text);
    if (cleaner === text) break;
    text = cleaner;
  }
  return text;
}

/** A character that is marked as being just that, as in Markdown (CommonMark 0.31, 2.4). */
const ESCAPED = /\\+(?=[!-/:-@[\]-`{-~])/g;

/** A name as plain text: some sources mark what is not a letter, as in `Fashion \& Style`. */
export function cleanName(raw: string | undefined): string {
  const name = cleanText(raw);
  return name.includes('\\') ? cleanText(name.replace(ESCAPED, '')) : name;
}

/** Cuts a text after at most `limit` UTF-16 units, at a word's end where one is near, and says so. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s\ufffd]+$/, '')}…`;
}
