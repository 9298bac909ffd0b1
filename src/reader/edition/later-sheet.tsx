import { useEffect, useEffectEvent, useState, type ComponentType } from 'react';
import { useNotices } from '../ui/notices.tsx';
import type { SheetProps } from '../ui/sheet.tsx';
import { sayProblem } from './said-problem.tsx';

export async function loadSheet() {
  return (await import('../ui/sheet.tsx')).Sheet;
}

/**
 * A sheet whose code comes when it is first opened, or as soon as the reader stirs. Where it does not
 * come that is said, and the sheet is as before: pressed again, it is fetched again.
 */
export function LaterSheet(props: SheetProps) {
  const { open, onClose } = props;
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  const { say } = useNotices();
  const fail = useEffectEvent((error: unknown) => {
    onClose();
    sayProblem(error, say);
  });
  useEffect(() => {
    if (open) loadSheet().then((sheet) => setSheet(() => sheet), fail);
  }, [open]);
  return Sheet ? <Sheet {...props} /> : null;
}
