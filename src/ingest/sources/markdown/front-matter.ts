/** The YAML between the fences at the start of a Markdown file. */
export interface FrontMatter {
  readonly yaml: string;
  /** Line of the file on which the YAML starts. */
  readonly firstLine: number;
}

const OPENING = /^(?:[ \t]*\r?\n)*---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const NEW_LINE = /\r\n|\n|\r/;

/**
 * Finds the front matter as Jekyll and Hugo do: between a first line `---` and the next `---`.
 *
 * @returns `none` where the file does not start with a fence, `open` where no second one follows
 */
export function findFrontMatter(text: string): FrontMatter | 'none' | 'open' {
  const opening = OPENING.exec(text);
  if (!opening) return 'none';
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return 'open';
  const firstLine = opening[0].split(NEW_LINE).length;
  return { yaml: rest.slice(0, closing.index), firstLine };
}

/** A top-level key, or an item of the list under one. */
const MARKER = /^(?:([A-Za-z_]\w*)[ \t]*:|([ \t]*)-[ \t])/;

/**
 * Lines of the top-level fields, and of the items of `related`: `{title: 3, 'related[0]': 20}`.
 * Found by their looks, which is enough to point at a mistake and much cheaper than keeping marks.
 */
export function fieldLines({ yaml, firstLine }: FrontMatter): Record<string, number> {
  const lines: Record<string, number> = {};
  let field = '';
  let indent: number | undefined;
  let items = 0;
  let line = firstLine;
  for (const content of yaml.split(NEW_LINE)) {
    const marker = MARKER.exec(content);
    if (marker?.[1] !== undefined) {
      field = marker[1];
      lines[field] ??= line;
    } else if (marker?.[2] !== undefined && field === 'related') {
      indent ??= marker[2].length;
      if (marker[2].length === indent) lines[`related[${items++}]`] = line;
    }
    line++;
  }
  return lines;
}
