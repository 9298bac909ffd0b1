import { Suspense, useState } from 'react';
import type { SheetProps } from '../ui/sheet.tsx';
import { lazyPart } from './lazy-part.tsx';

const Sheet = lazyPart(() => loadSheet());

export async function loadSheet() {
  return (await import('../ui/sheet.tsx')).Sheet;
}

/** A sheet whose code comes when it is first opened, or as soon as the reader stirs. */
export function LaterSheet(props: SheetProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense>
      <Sheet {...props} />
    </Suspense>
  );
}
