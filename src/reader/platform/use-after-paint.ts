import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** A value a frame after it has changed: what is drawn with it comes apart from what comes at once. */
export function useAfterPaint<Value>(value: Value, first = value): Value {
  const [shown, setShown] = useState(() => first);
  useEffect(() => afterPaint(() => startTransition(() => setShown(() => value))), [value]);
  return shown;
}
