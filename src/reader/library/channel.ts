import * as z from 'zod/mini';
import { storyId } from '../../bundle/ids.ts';

const change = z.union([
  z.object({ store: z.enum(['saved', 'read']), id: z.optional(storyId) }),
  z.object({ store: z.literal('searches'), id: z.string() }),
]);
/** What one tab tells the others once it is kept: which one, or, without an id, that it were many. */
export type Change = z.infer<typeof change>;

/** The line to the reader's other tabs. */
export interface Channel {
  tell(change: Change): void;
  onChange(listener: (change: Change) => void): void;
}

/** A line that leads nowhere, for browsers without one. */
export const NO_CHANNEL: Channel = { tell: () => {}, onChange: () => {} };

/** @param name as that of the storage, so that only tabs that share it hear each other */
export function createChannel(name: string): Channel {
  if (typeof BroadcastChannel === 'undefined') return NO_CHANNEL;
  const line = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
    tell: (told) => line.postMessage(told),
    onChange: (listener) => {
      line.addEventListener('message', (event) => {
        // The other tab may run another version of the reader.
        const heard = change.safeParse(event.data);
        if (heard.success) listener(heard.data);
      });
    },
  };
}
