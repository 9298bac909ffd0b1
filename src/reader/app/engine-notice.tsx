import { useEffect } from 'react';
import { appStrings } from '../strings/app.ts';
import { useNotices } from '../ui/notices.tsx';

/** Says, once, that stories are looked up without a worker. */
export function EngineNotice({ inPage }: { inPage: Promise<void> | undefined }) {
  const { say } = useNotices();
  useEffect(() => {
    void inPage?.then(() => say({ text: appStrings.inPage }));
  }, [inPage, say]);
  return null;
}
