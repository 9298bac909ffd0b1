const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEW_LINE = 0x0a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Lines on which the objects at a given depth of a JSON text start, in their order; depth 0 is the
 * text's own value. The text must be valid JSON: only brackets, strings and line ends are looked at.
 */
export function objectLines(json: string, wantedDepth: number): number[] {
  const lines: number[] = [];
  let depth = 0;
  let line = 1;
  for (let i = 0; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === QUOTE) {
      i = closingQuote(json, i);
    } else if (code === NEW_LINE) {
      line++;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (code === OPEN_BRACE && depth === wantedDepth) lines.push(line);
      depth++;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
    }
  }
  return lines;
}

function closingQuote(json: string, opening: number): number {
  for (let i = opening + 1; i < json.length; i++) {
    const code = json.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return json.length;
}
