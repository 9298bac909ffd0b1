/** Parameters that say where a click came from and nothing about the page. Keys in lower case. */
const TRACKING = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'mc_cid',
  'mc_eid',
  'igshid',
  'igsh',
  '_hsenc',
  '_hsmi',
  'vero_id',
  'wt_mc',
  'cmpid',
  'ncid',
  'mkt_tok',
  'ref_src',
]);
const TRACKING_FAMILIES = /^(?:utm_|oly_|elq_?[a-z]+$)/;

/** Whether a parameter, written `key=value`, only tracks. */
function tracks(parameter: string): boolean {
  const key = parameter.split('=', 1)[0]?.toLowerCase() ?? '';
  return TRACKING.has(key) || TRACKING_FAMILIES.test(key);
}

/** Parameters of a URL's query as they are written, without those that only track. */
export function parametersOf(url: URL): string[] {
  if (url.search === '') return [];
  return url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !tracks(parameter));
}

/** Longer addresses are answered by no server, and take minutes to look through. */
const LONGEST = 8_192;

/** A web address (WHATWG URL), or undefined for anything that is not `http(s)` with a host. */
export function webUrlOf(raw: string): URL | undefined {
  const url = raw.length > LONGEST ? null : URL.parse(raw);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  return /^\.*$/.test(url.hostname) ? undefined : url;
}

/**
 * The link to store: absolute `http(s)`, without tracking parameters and credentials, else as the
 * source wrote it. Entities in it (`&amp;`) and back slashes before `?`, `=` and `&`, which some
 * archives escape, are mended; `//host/path` becomes `https`.
 *
 * @returns undefined when it is no web address
 */
export function cleanLink(raw: string | undefined): string | undefined {
  if (raw === undefined || raw.length > LONGEST) return undefined;
  const mended = raw
    .trim()
    .replace(/^\/\//, 'https://')
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/\\+(?=[?=&#])/g, '');
  const url = webUrlOf(mended.toWellFormed());
  if (!url) return undefined;
  // Each change writes the whole address anew.
  if (url.username !== '') url.username = '';
  if (url.password !== '') url.password = '';
  if (url.search !== '') {
    const parameters = parametersOf(url);
    url.search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  }
  if (/^#:~:|^#?$/.test(url.hash) && url.href.includes('#')) url.hash = '';
  return url.href;
}
