import { lazy, Suspense } from 'react';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { appStrings } from '../strings/app.ts';
import { Sheet } from '../ui/sheet.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';

// Caught here: a list of keys that does not load must not cost the page that it lies over.
const ShortcutList = lazy(() =>
  import('../features/shortcuts/shortcut-list.tsx').then(
    ({ ShortcutList }) => ({ default: ShortcutList }),
    (error: unknown) => ({ default: () => <ProblemPanel problem={error} compact /> }),
  ),
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
