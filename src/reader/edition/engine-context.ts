import { createContext, use } from 'react';
import type { Engine } from '../../engine/answers.ts';

/** The engine that answers for the edition on show; set once, at the root. */
export const EngineContext = createContext<Engine | undefined>(undefined);

/** @throws Error outside of the app's providers */
export function useEngine(): Engine {
  const engine = use(EngineContext);
  if (!engine) throw new Error('no engine is provided here');
  return engine;
}
