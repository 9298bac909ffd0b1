import type { Request } from './protocol.ts';

// Apart from the protocol, whose schemas whoever starts a worker does not need yet.

/**
 * The first message that a worker needs.
 *
 * @param base the absolute address of the bundle's folder
 * @param ahead the address of a page whose first question is to be answered before it is asked (see
 *   `readAhead`), or nothing
 */
export function openMessage(base: string, ahead = ''): Request {
  return { kind: 'open', base, ahead };
}
