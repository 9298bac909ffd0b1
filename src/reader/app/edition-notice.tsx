import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useEngine } from '../edition/engine-context.ts';
import { noticeStrings } from '../strings/notice.ts';
import { useNotices } from '../ui/notices.tsx';
import { followEdition } from './follow-edition.ts';

/** Keeps what is on show to the edition that is there now, and says where that is another. */
export function EditionNotice() {
  const engine = useEngine();
  const queryClient = useQueryClient();
  const { say } = useNotices();
  useEffect(() => {
    const left = new AbortController();
    const tell = () => say({ text: noticeStrings.updated });
    // It ends with the page, or where the engine is gone, which whatever is asked next says.
    followEdition({ engine, queryClient }, tell, left.signal).catch(() => {});
    return () => left.abort();
  }, [engine, queryClient, say]);
  return null;
}
