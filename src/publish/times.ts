import type { Seconds } from '../bundle/ids.ts';

/** A time as RFC 3339 writes it, in UTC: `2026-11-22T08:00:00Z`. */
export function rfc3339(time: Seconds): string {
  return new Date(time * 1000).toISOString().replace('.000Z', 'Z');
}
