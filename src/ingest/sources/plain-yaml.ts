/**
 * The YAML that nearly every story is written in, read in a quarter of the time that a parser of all
 * YAML takes: mappings and lists by indentation, of names and of words on one line, plain or in
 * quotes with no escapes but those of quotes. Whatever else stands in a text, or is wrong with it, is left to that parser.
 */

export type PlainFields = Readonly<Record<string, unknown>>;

/** Anything but line feeds and printable characters that stand for themselves (YAML 1.2.2, 5.1). */
const UNUSUAL = /[^\n -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** Deeper texts are none of people. */
const DEEPEST = 16;

const SPACE = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const ASCII = 0x80;

/** Letters, digits and the underscore: names consist of them, and plain words begin so. */
const isWord = Uint8Array.from({ length: ASCII }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

const NULLS: ReadonlySet<string> = new Set(['null', 'Null', 'NULL']);

/** Reads line by line; the line at hand is the next that holds anything. */
class PlainReader {
  readonly #text: string;
  /** Spaces before what the line holds; -1 behind the last line. */
  #indent = -1;
  /** Where the unread rest of the line starts and ends. */
  #start = 0;
  #end = -1;
  #depth = 0;
  #plain = true;

  constructor(text: string) {
    this.#text = text;
    this.#next();
  }

  /** The mapping that is the whole text; undefined where something is not plain. */
  read(): PlainFields | undefined {
    if (this.#indent !== 0) return undefined;
    const fields = this.#mapping(0);
    return this.#plain ? fields : undefined;
  }

  #next(): void {
    const text = this.#text;
    for (let from = this.#end + 1; from < text.length; from = this.#end + 1) {
      let at = from;
      while (text.charCodeAt(at) === SPACE) at++;
      const end = text.indexOf('\n', at);
      this.#end = end < 0 ? text.length : end;
      this.#start = at;
      this.#indent = at - from;
      if (at < this.#end) return;
    }
    this.#indent = -1;
  }

  /** Ends all reading. */
  #giveUp(): void {
    this.#plain = false;
    this.#end = this.#text.length;
    this.#next();
  }

  /** A mapping whose names stand in a column, the first of them in the line at hand. */
  #mapping(column: number): PlainFields {
    const fields: Record<string, unknown> = {};
    if (++this.#depth > DEEPEST) this.#giveUp();
    do {
      const name = this.#name();
      if (name === '' || Object.hasOwn(fields, name)) this.#giveUp();
      else fields[name] = this.#start === this.#end ? this.#below(column) : this.#scalar();
    } while (this.#indent === column);
    // A line that goes on with the words of the one before.
    if (this.#indent > column) this.#giveUp();
    this.#depth--;
    return fields;
  }

  /** What stands below a name that has nothing on its own line. */
  #below(column: number): unknown {
    this.#next();
    // A list may stand in the column of its name.
    if (this.#indent >= column && this.#isItem()) return this.#list(this.#indent);
    return this.#indent > column ? this.#mapping(this.#indent) : null;
  }

  #list(column: number): unknown[] {
    const items: unknown[] = [];
    while (this.#indent === column && this.#isItem()) {
      const from = this.#start;
      this.#skipSpaces(from + 1);
      items.push(
        this.#endOfName() < 0 ? this.#scalar() : this.#mapping(column + this.#start - from),
      );
    }
    return items;
  }

  #isItem(): boolean {
    return (
      this.#text.charCodeAt(this.#start) === DASH &&
      this.#text.charCodeAt(this.#start + 1) === SPACE
    );
  }

  #skipSpaces(from: number): void {
    let at = from;
    while (at < this.#end && this.#text.charCodeAt(at) === SPACE) at++;
    this.#start = at;
  }

  /** Where the colon behind a name is; -1 where no name stands. */
  #endOfName(): number {
    const text = this.#text;
    let at = this.#start;
    while (isWord[text.charCodeAt(at)] === 1) at++;
    if (at === this.#start || text.charCodeAt(at) !== COLON) return -1;
    return at + 1 === this.#end || text.charCodeAt(at + 1) === SPACE ? at : -1;
  }

  /** Takes a name and what stands between it and its value; '' where there is none of the usual. */
  #name(): string {
    const end = this.#endOfName();
    if (end < 0) return '';
    const name = this.#text.slice(this.#start, end);
    this.#skipSpaces(end + 1);
    return NULLS.has(name) || name.startsWith('__') ? '' : name;
  }

  /** Takes the rest of the line, and goes on to the next. */
  #scalar(): string | null {
    const first = this.#text.charCodeAt(this.#start);
    const quoted = first === QUOTE || first === APOSTROPHE;
    const value = quoted ? this.#quoted(first) : this.#words(first);
    if (value === undefined) {
      this.#giveUp();
      return null;
    }
    this.#next();
    return !quoted && NULLS.has(value) ? null : value;
  }

  /** Where the quote is that closes another before it; -1 where there is none. */
  #closing(mark: number, from: number): number {
    const text = this.#text;
    if (mark === APOSTROPHE) return text.indexOf("'", from);
    let end = text.indexOf('"', from);
    while (text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"', end + 1);
    return end;
  }

  #quoted(mark: number): string | undefined {
    const text = this.#text;
    const from = this.#start + 1;
    const end = this.#closing(mark, from);
    if (end < from || end >= this.#end) return undefined;
    this.#skipSpaces(end + 1);
    if (this.#start < this.#end) return undefined;
    const value = text.slice(from, end);
    if (mark !== QUOTE || !value.includes('\\')) return value;
    const unescaped = value.replaceAll('\\"', '"');
    return unescaped.includes('\\') ? undefined : unescaped;
  }

  #words(first: number): string | undefined {
    const text = this.#text;
    // A number may be negative.
    const begins = first === DASH ? text.charCodeAt(this.#start + 1) : first;
    if (begins < ASCII && isWord[begins] !== 1) return undefined;
    let end = this.#start;
    for (let at = this.#start; at < this.#end; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      // A comment, or another name.
      if (code === HASH && end < at) return undefined;
      end = at + 1;
      if (code === COLON && (end === this.#end || text.charCodeAt(end) === SPACE)) return undefined;
    }
    return text.slice(this.#start, end);
  }
}

/**
 * Reads a text that is plain, as a parser of all YAML would with words kept as words.
 *
 * @returns undefined for any other, be it YAML or not
 */
export function readPlainYaml(text: string): PlainFields | undefined {
  return UNUSUAL.test(text) ? undefined : new PlainReader(text).read();
}
