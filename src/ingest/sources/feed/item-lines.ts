const ITEM = /^<(?:[\w.-]+:)?(?:item|entry)[\s/>]/i;
const LONGEST_NAME = 80;

/** What is no element, from its start to its end. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Counts lines up to places that come in their order. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n');
  }

  lineAt(place: number): number {
    while (this.#next >= 0 && this.#next < place) {
      this.#line++;
      this.#next = this.#text.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }
}

/**
 * Lines on which the items of a feed start, in their order, from 1. The text must have been parsed:
 * only comments, CDATA and names of elements are looked at.
 */
export function itemLines(xml: string): number[] {
  const lines: number[] = [];
  const counter = new LineCounter(xml);
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const other = OTHERS.find(([start]) => xml.startsWith(start, at));
    if (other) {
      const end = xml.indexOf(other[1], at);
      if (end < 0) break;
      at = end;
    } else {
      if (ITEM.test(xml.slice(at, at + LONGEST_NAME))) lines.push(counter.lineAt(at));
      at++;
    }
  }
  return lines;
}
