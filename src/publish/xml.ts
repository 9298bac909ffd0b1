/** What XML 1.0 (fifth edition, 2.2) allows in a document; lone halves of surrogate pairs are not. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL = /[&<>"\r\n\t]/g;

/** In text, line ends and tabs stay what they are; in attributes a parser would make them spaces. */
const IN_TEXT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};
const IN_ATTRIBUTES: Readonly<Record<string, string>> = {
  ...IN_TEXT,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text without what no XML document may hold: controls, noncharacters, halves of characters. */
export function legal(text: string): string {
  return text.replace(ILLEGAL, '');
}

function escape(text: string, by: Readonly<Record<string, string>>): string {
  return legal(text).replace(SPECIAL, (character) => by[character] ?? character);
}

/** A text of any kind as the content of an element. */
export function text(content: string): string {
  return escape(content, IN_TEXT);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; `content` is XML already. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escape(value, IN_ATTRIBUTES)}"`;
  }
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
