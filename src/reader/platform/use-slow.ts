import { startTransition, useEffect, useState } from 'react';

/** What is over within so many milliseconds is not spoken of. */
const QUICK = 180;

/** Whether something has been waited for long enough to say so: quick answers just come. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => startTransition(() => setSlow(true)), QUICK);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}
