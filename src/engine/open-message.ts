import type { Request } from './protocol.ts';

// Apart from the protocol, whose schemas whoever starts a worker does not need yet.

/** The first message that a worker needs: the absolute address of the bundle's folder. */
export function openMessage(base: string): Request {
  return { kind: 'open', base };
}
