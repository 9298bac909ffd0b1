import { createHash } from 'node:crypto';

/**
 * No script and no style but those of the site's own files, and those scripts that stand in its pages;
 * see Content Security Policy Level 3.
 */
function directives(scripts: readonly string[]): string[] {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [["script-src 'self'", ...hashes].join(' '), ...DIRECTIVES];
}

/** The scripts that stand in a page of the built app. */
export function scriptsIn(html: string): string[] {
  return [...html.matchAll(/<script(?: data-[^>]*)?>(.*?)<\/script>/gs)].map(
    ([, script = '']) => script,
  );
}

const DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  // Pictures of editions on the reader's device have addresses that only their page can make; the icon
  // of pages stands in them.
  "img-src 'self' blob: data: https: http:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * The policy in a page itself, for hosts that send no headers.
 *
 * @param scripts that stand in pages
 */
export function metaPolicy(scripts: readonly string[]): string {
  return directives(scripts).join('; ');
}

/** What no page of the reader needs; videos keep full screen and their pictures in pictures. */
const CLOSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * Headers of every answer, by name. In a header alone the policy can say who may frame the site:
 * nobody.
 *
 * @param scripts that stand in pages
 */
export function headersOf(scripts: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [...directives(scripts), "frame-ancestors 'none'"].join('; '),
    'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * Headers of files that are no pages, those named by a hash of their content and the service worker: a
 * worker's code goes by those of its own file. All the others in front of each font and picture would be a
 * trip more on a slow line.
 */
export const HEADERS_OF_CODE: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
  'X-Content-Type-Options': 'nosniff',
};

/** Of files named by a hash of their content. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Of the rest: kept, but asked about each time, which costs an answer without a body. */
export const ASK_AGAIN = 'no-cache';
