import { useEffect } from 'react';
import { takeNotice } from './carry-notice.ts';
import { useNotices } from './notices.tsx';

/** Says what the page before has left to be said. */
export function CarriedNotice() {
  const { say } = useNotices();
  useEffect(() => {
    const text = takeNotice();
    if (text !== undefined) say({ text });
  }, [say]);
  return null;
}
