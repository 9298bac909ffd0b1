import { useEffect, useState } from 'react';

/** A value that is left alone while it changes: it follows once nothing has changed for a while. */
export function useDelayed<Value>(value: Value, milliseconds: number): Value {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    if (delayed === value) return undefined;
    const timer = setTimeout(() => setDelayed(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, delayed, milliseconds]);
  return delayed;
}
