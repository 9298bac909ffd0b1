import { useEffect } from 'react';
import { useNotices } from '../ui/notices.tsx';

/** Says, once, that stories are looked up without a worker. */
export function EngineNotice({ inPage }: { inPage: Promise<void> | undefined }) {
  const { say } = useNotices();
  useEffect(() => {
    const tell = async () => {
      await inPage;
      const { noticeStrings } = await import('../strings/notice.ts');
      say({ text: noticeStrings.inPage });
    };
    // Where the words do not come, everything works without.
    if (inPage) tell().catch(() => {});
  }, [inPage, say]);
  return null;
}
