import { Suspense } from 'react';
import { lazyPart } from '../edition/lazy-part.tsx';
import { appStrings } from '../strings/app.ts';
import { LaterSheet } from '../edition/later-sheet.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';

const ShortcutList = lazyPart(
  async () => (await import('../features/shortcuts/shortcut-list.tsx')).ShortcutList,
);

/** The list of keys, over the page. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <LaterSheet open={open} onClose={onClose} title={appStrings.keyboard}>
      <Suspense fallback={<SkeletonText lines={8} />}>
        <ShortcutList />
      </Suspense>
    </LaterSheet>
  );
}
