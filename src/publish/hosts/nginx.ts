import { BUNDLE_FOLDERS } from '../../bundle/files.ts';
import type { Place } from '../site.ts';
import { SERVICE_WORKER } from '../placing/site-file.ts';
import { HEADERS_FILE } from './headers-file.ts';
import { ASK_AGAIN, FOR_EVER, HEADERS_OF_CODE, headersOf } from './policy.ts';

export const NGINX_FILE = 'nginx.conf';

/** The addresses of pages, below the base; any other is no page. */
const PAGES = [
  'story/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+',
  'topic/[^/]+',
  'provider/[^/]+',
  'search',
  'saved',
  'settings',
  'about',
  'open',
  'local(/.*)?',
];

function location(match: string, lines: readonly string[]): string {
  return [`location ${match} {`, ...lines.map((line) => `    ${line}`), '}'].join('\n');
}

/** Each location says all headers: one that adds any has none of those around it. */
function headers(of: Readonly<Record<string, string>>, cache: string): string[] {
  const always = Object.entries(of).map(([name, value]) => `add_header ${name} "${value}" always;`);
  // Not on what is missing: that may come.
  return [`add_header Cache-Control "${cache}";`, ...always];
}

interface Feeds {
  readonly ending: string;
  readonly type: string;
}

function feedTypes(base: string, { ending, type }: Feeds, asPages: readonly string[]): string {
  const feeds = `^${quoted(base)}(?:feed|feeds/.+)\\.${ending}$`;
  return location(`~ "${feeds}"`, ['types { }', `default_type ${type};`, ...asPages]);
}

function quoted(base: string): string {
  return base.replaceAll('.', '\\.');
}

/**
 * What nginx needs to know, to be included in a server block.
 *
 * Stories that were not rendered are answered with the shell and status 200, since they are pages,
 * which search engines should keep; an address that no page can have is answered with the shell, too,
 * and with 404. Whether the edition has a story of an address only the reader can tell.
 *
 * @param scripts that stand in pages
 */
export function nginxFile({ base }: Place, scripts: readonly string[]): string {
  const asPages = headers(headersOf(scripts), ASK_AGAIN);
  const shell = `${base}404.html`;
  const hashed = `assets/|bundle/(?:${BUNDLE_FOLDERS.join('|')})/`;
  const parts = [
    `# Written by the build of Broadsheet. This folder stands below the root, where the base says:
#
#   server {
#     root /srv/www;                            # the site is in /srv/www${base}
#     include /srv/www${base}${NGINX_FILE};
#   }
`,
    `gzip_static on;
gzip_vary on;
# Smaller by a tenth, with Debian's libnginx-mod-http-brotli-static:
# brotli_static on;
`,
    location(base, [
      'try_files $uri $uri/index.html =404;',
      `error_page 404 ${shell};`,
      ...asPages,
    ]),
    location(`~ "^${quoted(base)}(?:${PAGES.join('|')})/?$"`, [
      `try_files $uri $uri/index.html ${shell};`,
      ...asPages,
    ]),
    location(`~ "^${quoted(base)}(?:${hashed})"`, headers(HEADERS_OF_CODE, FOR_EVER)),
    location(`= ${base}${SERVICE_WORKER}`, headers(HEADERS_OF_CODE, ASK_AGAIN)),
    feedTypes(base, { ending: 'xml', type: 'application/atom+xml' }, asPages),
    feedTypes(base, { ending: 'json', type: 'application/feed+json' }, asPages),
    ...[NGINX_FILE, HEADERS_FILE].map((file) => location(`= ${base}${file}`, ['return 404;'])),
    ...(base === '/' ? [] : [location(`= ${base.slice(0, -1)}`, [`return 301 ${base};`])]),
  ];
  return `${parts.join('\n')}\n`;
}
