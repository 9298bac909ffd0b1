import { Suspense } from 'react';
import { lazyPart } from '../edition/lazy-part.tsx';
import { appStrings } from '../strings/app.ts';
import { Sheet } from '../ui/sheet.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';

const ShortcutList = lazyPart(
  async () => (await import('../features/shortcuts/shortcut-list.tsx')).ShortcutList,
);

/** The list of keys, over the page. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title={appStrings.shortcuts.heading}>
      <Suspense fallback={<SkeletonText lines={8} />}>
        <ShortcutList />
      </Suspense>
    </Sheet>
  );
}
