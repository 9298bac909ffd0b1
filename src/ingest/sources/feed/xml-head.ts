/** What stands in front of the outermost element of an XML document, and that element's name. */
export interface XmlHead {
  /** In lower case, without a prefix. */
  readonly root: string;
  /** The document without its DOCTYPE, so that nothing in it can declare an entity. */
  readonly plain: string;
}

const NAME = /^<([\w.-]+:)?([\w.-]+)/;
const LONGEST_NAME = 200;

/** Where a DOCTYPE ends that starts here, past all it declares; -1 when it does not. */
function endOfDoctype(xml: string, from: number): number {
  let depth = 0;
  for (let at = from; at < xml.length; at++) {
    const mark = xml.charAt(at);
    if (mark === '"' || mark === "'") {
      at = xml.indexOf(mark, at + 1);
      if (at < 0) return -1;
    } else if (xml.startsWith('<!--', at)) {
      at = xml.indexOf('-->', at);
      if (at < 0) return -1;
    } else if (mark === '<' || mark === '[') depth++;
    else if (mark === '>' || mark === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/**
 * Finds the outermost element.
 *
 * @returns undefined where there is none
 */
export function headOf(xml: string): XmlHead | undefined {
  let plain = xml;
  for (let at = plain.indexOf('<'); at >= 0; at = plain.indexOf('<', at)) {
    if (/^<!DOCTYPE\b/i.test(plain.slice(at, at + 10))) {
      const end = endOfDoctype(plain, at);
      if (end < 0) return undefined;
      plain = plain.slice(0, at) + plain.slice(end);
    } else if (plain.startsWith('<?', at) || plain.startsWith('<!--', at)) {
      const end = plain.indexOf(plain.startsWith('<?', at) ? '?>' : '-->', at);
      if (end < 0) return undefined;
      at = end;
    } else {
      const name = NAME.exec(plain.slice(at, at + LONGEST_NAME))?.[2];
      return name === undefined ? undefined : { root: name.toLowerCase(), plain };
    }
  }
  return undefined;
}
