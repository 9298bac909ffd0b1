/** By its first bytes (XML 1.0, F): a byte order mark, or `<` in UTF-16. */
const STARTS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
];

const DECLARED = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;
const LONGEST_DECLARATION = 300;

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, LONGEST_DECLARATION));
  return DECLARED.exec(start)?.[1];
}

/** The encoding that a document says it has, by its first bytes or in words; undefined for none. */
export function encodingOf(bytes: Uint8Array): string | undefined {
  return markedIn(bytes) ?? declaredIn(bytes);
}

function markedIn(bytes: Uint8Array): string | undefined {
  return STARTS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** UTF-8, which it is unless it says otherwise; or what is written where it is not. */
function decodeUnsaid(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The text of an XML document, by its byte order mark, or else the encoding that it declares. Feeds
 * cut texts in the middle of a letter: what cannot be decoded becomes U+FFFD, as in browsers.
 */
export function decodeXml(
  bytes: Uint8Array,
): { readonly text: string } | { readonly reason: string } {
  const marked = markedIn(bytes);
  const label = encodingOf(bytes);
  if (label === undefined) return { text: decodeUnsaid(bytes) };
  // What says UTF-16 in single bytes was written in UTF-16 once, and is not any more.
  const decoder = decoderOf(marked === undefined && /^utf-?16/i.test(label) ? 'utf-8' : label);
  if (decoder) return { text: decoder.decode(bytes) };
  return { reason: `is written in “${label}”, which is not known; save it in UTF-8` };
}
