import { parametersOf, webUrlOf } from './link.ts';

/** `amp`, `amp=1`, `outputType=amp` ...: the same page in another dress. */
const AMP_PARAMETER = /^(?:amp(?:=(?:1|true|yes)?)?|(?:outputtype|output|format)=amp)$/i;

/**
 * The address behind a copy in an AMP cache: `*.cdn.ampproject.org/c/s/HOST/PATH` or
 * `google.com/amp/s/HOST/PATH` (without `s/`: http). Other addresses come back as they are.
 * Source: AMP Cache URL format, amp.dev.
 */
export function unwrapAmpCache(url: URL): URL {
  const cached = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]\/(s\/)?([^/]+\.[^/]+.*)$/.exec(url.pathname)
    : /(?:^|\.)google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?([^/]+\.[^/]+.*)$/.exec(url.pathname)
      : null;
  if (!cached) return url;
  return webUrlOf(`${cached[1] ? 'https' : 'http'}://${cached[2]}${url.search}`) ?? url;
}

/** Lower case, without a trailing dot and without `www.`, `m.` and `amp.` in front. */
function plainHost(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.+$/, '');
  while (/^(?:www|m|amp)\.[^.]+\./.test(host)) host = host.slice(host.indexOf('.') + 1);
  return host;
}

function plainPath(pathname: string): string {
  let path = pathname.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
  for (;;) {
    const shorter = path.replace(/\/+$/, '').replace(/\/amp$/i, '');
    if (shorter === path) return path;
    path = shorter;
  }
}

/**
 * One form for all addresses of a page, for comparing only: `https`, the host without `www.`, `m.`
 * and `amp.`, default ports, fragment, trailing slash, AMP variants and tracking parameters gone,
 * parameters sorted. Canonical forms are their own canonical form.
 *
 * @param link an absolute `http(s)` address; anything else comes back unchanged
 */
export function canonicalUrl(link: string): string {
  const first = webUrlOf(link);
  if (!first) return link;
  let url = first;
  for (;;) {
    const behind = unwrapAmpCache(url);
    if (behind === url) break;
    url = behind;
  }
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const parameters = parametersOf(url).filter((parameter) => !AMP_PARAMETER.test(parameter));
  const query = parameters.length > 0 ? `?${parameters.sort().join('&')}` : '';
  return `https://${plainHost(url.hostname)}${port}${plainPath(url.pathname)}${query}`;
}
