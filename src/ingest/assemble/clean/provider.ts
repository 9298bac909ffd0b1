import type { ProviderId } from '../../../bundle/ids.ts';
import { PROVIDER_ID } from '../../../bundle/id-patterns.ts';
import { unwrapAmpCache } from './canonical-url.ts';
import { webUrlOf } from './link.ts';

/** Names of the web have at most 253 letters (RFC 1035, 2.3.4); of files, with an ending, 255. */
const LONGEST = 240;

function idOf(url: URL | undefined): ProviderId | undefined {
  if (!url) return undefined;
  const host = url.hostname
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^www\.(?=[^.]+\.)/, '');
  return host.length <= LONGEST && PROVIDER_ID.test(host) ? (host as ProviderId) : undefined;
}

/** Archives name few domains, each of them again and again. */
const MOST_KNOWN = 10_000;
const known = new Map<string, ProviderId | undefined>();

/**
 * A provider's id from its domain: lower case, without `www.`, port and path; names in other
 * scripts in punycode (RFC 3492). Undefined where it is no domain.
 */
export function providerIdOf(domain: string | undefined): ProviderId | undefined {
  const text = domain?.trim() ?? '';
  if (text === '') return undefined;
  if (known.has(text)) return known.get(text);
  const id = idOf(
    webUrlOf(/^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/+/, '')}`),
  );
  if (known.size < MOST_KNOWN) known.set(text, id);
  return id;
}

/** The provider id of the site that a link leads to, past any AMP cache. */
export function providerIdOfLink(link: string): ProviderId | undefined {
  const url = webUrlOf(link);
  return idOf(url && unwrapAmpCache(url));
}
