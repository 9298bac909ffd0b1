import { useEffect, useRef, useState } from 'react';
import type { Device } from '../../device/device.ts';
import type {
  GivenSource,
  OpenFailure,
  Opened,
  Renewed,
  Step,
} from '../../device/open-archives.ts';

/** How far an archive is on its way to an edition. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'listing' }
  | { readonly kind: 'working'; readonly step: Step; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled' }
  /** `forGood`: the browser will not clear it by itself. */
  | {
      readonly kind: 'opened';
      readonly opened: Opened;
      readonly forGood: boolean;
      readonly renewed: boolean;
    }
  | { readonly kind: 'failed'; readonly failure: OpenFailure };

/** Opens one archive after another; what is under way ends with the page. */
export function useOpening(device: Device, onOpened: (opened: Opened) => void) {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' });
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const fail = (failure: OpenFailure) => {
    stop.current = undefined;
    setOpening({ kind: 'failed', failure });
  };
  const finish = async (opened: Opened, sources: readonly GivenSource[], renewed: boolean) => {
    stop.current = undefined;
    const handles = sources.flatMap(({ handle }) => handle ?? []);
    // Of some it would be an update that loses the others.
    await device.remember(opened.id, handles.length === sources.length ? handles : []);
    setOpening({ kind: 'opened', opened, forGood: false, renewed });
    onOpened(opened);
    // Some browsers ask the reader, who need not answer.
    if (!(await device.keepForGood())) return;
    setOpening((last) =>
      last.kind === 'opened' && last.opened.id === opened.id ? { ...last, forGood: true } : last,
    );
  };
  const start = async (listing: Promise<readonly GivenSource[]>, renewed?: Renewed) => {
    stop.current?.();
    let wanted = true;
    stop.current = () => (wanted = false);
    setOpening({ kind: 'listing' });
    try {
      const sources = await listing;
      if (!wanted) return;
      if (sources.length === 0) return setOpening({ kind: 'none' });
      setOpening({ kind: 'working', step: 'read', done: 0, total: 0 });
      const wish = { sources, renewed, now: Date.now() / 1000 };
      stop.current = device.open(wish, {
        onProgress: (step, done, total) => setOpening({ kind: 'working', step, done, total }),
        onOpened: (opened) => void finish(opened, sources, renewed !== undefined),
        onFailed: fail,
      });
    } catch (error) {
      fail({ why: 'unexpected', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const cancel = () => {
    stop.current?.();
    stop.current = undefined;
    setOpening({ kind: 'cancelled' });
  };
  return {
    state: opening,
    start: (listing: Promise<readonly GivenSource[]>, renewed?: Renewed) =>
      void start(listing, renewed),
    cancel,
    /** The edition that stands there as opened is gone: nothing leads to it any more. */
    forget: (id: string) =>
      setOpening((last) =>
        last.kind === 'opened' && last.opened.id === id ? { kind: 'none' } : last,
      ),
    /** The edition that stands there as opened has another name. */
    rename: (id: string, title: string) =>
      setOpening((last) =>
        last.kind === 'opened' && last.opened.id === id
          ? { ...last, opened: { ...last.opened, title } }
          : last,
      ),
  };
}
