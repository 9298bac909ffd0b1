/** No script and no style but those of the site's own files; see Content Security Policy Level 3. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Pictures of editions on the reader's device have addresses that only their page can make.
  "img-src 'self' blob: https: http:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy in a page itself, for hosts that send no headers. */
export const META_POLICY = DIRECTIVES.join('; ');

/** The policy in a header, which alone can say who may frame the site: nobody. */
const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

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

/** Headers of every answer, by name. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Of files named by a hash of their content. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Of the rest: kept, but asked about each time, which costs an answer without a body. */
export const ASK_AGAIN = 'no-cache';
