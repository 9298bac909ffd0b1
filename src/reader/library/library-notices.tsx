import { useEffect } from 'react';
import { noticeStrings } from '../strings/notice.ts';
import { useNotices } from '../ui/notices.tsx';
import { useLibrary, useLibraryState } from './library-context.ts';

/** Says what the library could not do; that the browser keeps nothing, it says once. */
export function LibraryNotices() {
  const library = useLibrary();
  const unavailable = useLibraryState().status === 'unavailable';
  const { say } = useNotices();
  useEffect(
    () => library.onFailure(({ action }) => say({ text: noticeStrings.failed[action] })),
    [library, say],
  );
  useEffect(() => {
    if (unavailable) say({ text: noticeStrings.unavailable, lasting: true });
  }, [unavailable, say]);
  return null;
}
