import * as z from 'zod/mini';

// What the specifications of feeds ask for (RFC 4287, jsonfeed.org 1.1), as far as it can be told
// from a document. The page's own strict parser of XML reads it: not ours.

const ATOM = 'http://www.w3.org/2005/Atom';
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** The characters of RFC 3986, and nothing else. */
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/** A document. @throws Error when it is not well-formed XML 1.0 with namespaces */
export function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const [error] = document.getElementsByTagName('parsererror');
  if (error) throw new Error(error.textContent);
  return document;
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(
    (child) => child.localName === name && child.namespaceURI === ATOM,
  );
}

function textOf(parent: Element, name: string): string {
  return children(parent, name)[0]?.textContent ?? '';
}

/** What feeds and entries share: 4.1.1 and 4.1.2 of the RFC. */
function headProblems(element: Element, what: string): string[] {
  const problems: string[] = [];
  for (const name of ['id', 'title', 'updated']) {
    const found = children(element, name);
    if (found.length !== 1) problems.push(`${what} has ${found.length} ${name}`);
    if (found[0]?.textContent.trim() === '') problems.push(`${what} has an empty ${name}`);
  }
  if (!URI.test(textOf(element, 'id'))) problems.push(`${what}: its id is no URI`);
  for (const name of ['updated', 'published']) {
    for (const date of children(element, name)) {
      if (!RFC3339.test(date.textContent)) problems.push(`${what}: ${name} is no date`);
    }
  }
  const links = children(element, 'link');
  const alternates = links.filter(
    (link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  const kinds = alternates.map((link) => link.getAttribute('type'));
  if (new Set(kinds).size < kinds.length) problems.push(`${what} has two alternates of one type`);
  if (alternates.length === 0) problems.push(`${what} has no alternate`);
  for (const link of links) {
    if (!URI.test(link.getAttribute('href') ?? '')) problems.push(`${what} links to no URI`);
  }
  for (const category of children(element, 'category')) {
    if (!category.getAttribute('term')) problems.push(`${what} has a category without a term`);
  }
  return problems;
}

function entryProblems(entry: Element, what: string): string[] {
  const named = children(entry, 'author').some((author) => textOf(author, 'name') !== '');
  return [...headProblems(entry, what), ...(named ? [] : [`${what} has no author`])];
}

/** What is wrong with an Atom feed. */
export function atomProblems(xml: string): string[] {
  const { documentElement: feed } = parseXml(xml);
  if (feed.localName !== 'feed' || feed.namespaceURI !== ATOM) return ['this is no Atom feed'];
  const entries = children(feed, 'entry');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  const selves = children(feed, 'link').filter((link) => link.getAttribute('rel') === 'self');
  return [
    ...headProblems(feed, 'the feed'),
    ...entries.flatMap((entry, at) => entryProblems(entry, `entry ${at}`)),
    ...(new Set(ids).size < ids.length ? ['two entries have one id'] : []),
    ...(selves.length === 1 ? [] : ['the feed does not say where it is']),
  ];
}

const uri = z.string().check(z.regex(URI));
const text = z.string().check(z.minLength(1));
const date = z.string().check(z.regex(RFC3339));
const author = z.strictObject({ name: text, url: uri });

/** JSON Feed 1.1 as we write it: a key that it does not know is wrong. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: uri,
  feed_url: uri,
  items: z.array(
    z.strictObject({
      id: text,
      url: uri,
      external_url: z.optional(uri),
      title: text,
      content_text: text,
      summary: z.optional(text),
      image: z.optional(uri),
      date_published: date,
      date_modified: date,
      authors: z.array(author).check(z.minLength(1)),
      tags: z.array(text),
      language: z.optional(text),
      _broadsheet: z.strictObject({ provider: z.strictObject({ name: text, domain: text }) }),
    }),
  ),
});
