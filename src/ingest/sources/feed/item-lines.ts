const ITEM = /^<(?:[\w.-]+:)?(?:item|entry)[\s/>]/i;
const LONGEST_NAME = 80;

/** What is no element, from its start to its end. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Lines on which the items of a feed start, in their order, from 1. The text must have been parsed:
 * only comments, CDATA and names of elements are looked at.
 */
export function itemLines(xml: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let counted = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const other = OTHERS.find(([start]) => xml.startsWith(start, at));
    if (other) {
      const end = xml.indexOf(other[1], at);
      if (end < 0) break;
      at = end;
    } else {
      if (ITEM.test(xml.slice(at, at + LONGEST_NAME))) {
        for (let end = xml.indexOf('\n', counted); end >= 0 && end < at;) {
          line++;
          counted = end + 1;
          end = xml.indexOf('\n', counted);
        }
        lines.push(line);
      }
      at++;
    }
  }
  return lines;
}
