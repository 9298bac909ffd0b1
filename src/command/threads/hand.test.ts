import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { Hand } from './hand.ts';
import type { Reply } from './messages.ts';

const DONE: Reply = { kind: 'done', done: 'so' };

/** A thread that answers and ends when it is told to, and says whether it keeps the process going. */
class FakeThread extends EventEmitter {
  goesOn = true;
  ref(): void {
    this.goesOn = true;
  }
  unref(): void {
    this.goesOn = false;
  }
  postMessage(): void {}
  /** As Node's own, it is waited for. */
  terminate(): Promise<unknown> {
    this.ref();
    return new Promise((resolve) => this.once('exit', resolve));
  }
}

function start(): { thread: FakeThread; hand: Hand } {
  const thread = new FakeThread();
  return { thread, hand: new Hand(thread as unknown as Worker) };
}

it('keeps the process going while it is waited for, and no longer', async () => {
  const { thread, hand } = start();
  expect(thread.goesOn).toBe(false);
  const asked = [hand.ask({ kind: 'close' }), hand.ask({ kind: 'close' })];
  expect(thread.goesOn).toBe(true);
  thread.emit('message', DONE);
  expect(thread.goesOn).toBe(true);
  thread.emit('message', DONE);
  expect(thread.goesOn).toBe(false);
  expect(await Promise.all(asked)).toEqual(['so', 'so']);
});

it('is waited for until it has ended, though an answer comes meanwhile', async () => {
  const { thread, hand } = start();
  const asked = hand.ask({ kind: 'prepare', name: 'merge' });
  const stopped = hand.stop();
  thread.emit('message', DONE);
  expect(thread.goesOn).toBe(true);
  thread.emit('exit', 1);
  await Promise.all([asked, stopped]);
});

it('fails all that was asked, and is asked after, where it broke', async () => {
  const { thread, hand } = start();
  const asked = hand.ask({ kind: 'close' });
  thread.emit('error', new Error('out of memory'));
  await expect(asked).rejects.toThrow('out of memory');
  await expect(hand.ask({ kind: 'close' })).rejects.toThrow('out of memory');
});
