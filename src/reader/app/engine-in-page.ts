import type { Engine } from '../../engine/answers.ts';
import { createEngine } from '../../engine/engine.ts';
import { filesOf } from '../../engine/files-of.ts';
import { createStore } from '../../engine/store.ts';

/** The engine without a worker: loaded only by browsers that need it. */
export function openEngine(base: string): Engine {
  return createEngine(createStore(filesOf(base)));
}
