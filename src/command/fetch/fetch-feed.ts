import { encodingOf } from '../../ingest/sources/feed/decode-xml.ts';
import { MOST_BYTES } from '../../ingest/sources/text-file.ts';

/** What a host said of a copy, so that it need not send the same again (RFC 9110, 13.1). */
export interface Mark {
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
}

export type Fetched =
  | { readonly kind: 'content'; readonly bytes: Uint8Array; readonly mark: Mark }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string };

const PATIENCE = 30_000;
const AGENT = 'Broadsheet (reads feeds for an archive)';
const KINDS =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, ' +
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

function failed(reason: string): Fetched {
  return { kind: 'failed', reason };
}

function whyRefused(status: number): string {
  const says = `the host answers ${status}`;
  if (status === 404 || status === 410) {
    return `${says}: it is not there any more. Look for its new address, or take it off the list`;
  }
  if (status === 401 || status === 403) return `${says}: it is not open to everybody`;
  if (status === 429 || status >= 500) return `${says}: try again later`;
  return `${says}. Look at the address in a browser`;
}

const NETWORK_ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host. Look at the address',
  EAI_AGAIN: 'the name of the host cannot be looked up. Is there a network?',
  ECONNREFUSED: 'nothing answers there. Look at the address, or try again later',
  ECONNRESET: 'the host broke off. Try again later',
  UND_ERR_SOCKET: 'the host broke off. Try again later',
  UND_ERR_CONNECT_TIMEOUT: 'nothing answers there. Look at the address, or try again later',
  Z_DATA_ERROR: 'it is not compressed as the host says. Try again later',
  Z_BUF_ERROR: 'the host broke off. Try again later',
};

function whyBroken(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `the host took longer than ${PATIENCE / 1000} seconds. Try again later`;
  }
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return NETWORK_ERRORS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

/** The body of an answer; undefined when it is too large, which is not read to its end. */
async function bodyOf({ body }: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** In UTF-8, where only the host says what it is in (RFC 7303, 3): a copy has no host. */
function asUtf8(bytes: Uint8Array, type: string | null): Uint8Array {
  const said = /charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1];
  if (said === undefined || /^utf-?8$/i.test(said) || encodingOf(bytes) !== undefined) return bytes;
  try {
    return Buffer.from(new TextDecoder(said).decode(bytes));
  } catch {
    return bytes;
  }
}

/**
 * Fetches a feed, past redirects. Never throws.
 *
 * @param mark of the copy that is there already
 */
export async function fetchFeed(address: string, mark: Mark = {}): Promise<Fetched> {
  const headers = new Headers({ accept: KINDS, 'user-agent': AGENT });
  if (mark.etag !== undefined) headers.set('if-none-match', mark.etag);
  if (mark.modified !== undefined) headers.set('if-modified-since', mark.modified);
  try {
    const answer = await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 304) return { kind: 'unchanged' };
    if (!answer.ok) {
      await answer.body?.cancel();
      return failed(whyRefused(answer.status));
    }
    const bytes = await bodyOf(answer);
    if (!bytes) return failed('it is larger than 32 MiB');
    const etag = answer.headers.get('etag') ?? undefined;
    const modified = answer.headers.get('last-modified') ?? undefined;
    const text = asUtf8(bytes, answer.headers.get('content-type'));
    return { kind: 'content', bytes: text, mark: { etag, modified } };
  } catch (error) {
    return failed(whyBroken(error));
  }
}
