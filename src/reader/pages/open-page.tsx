import { useCallback, useEffect, useState } from 'react';
import { browserDevice, type Device } from '../device/device.ts';
import type { LocalEdition } from '../device/editions.ts';
import { DropZone } from '../features/open-archive/drop-zone.tsx';
import { KeptEditions } from '../features/open-archive/kept-editions.tsx';
import { Working } from '../features/open-archive/opening.tsx';
import { FailedOpening, OpenedEdition } from '../features/open-archive/outcome.tsx';
import { useOpening, type Opening } from '../features/open-archive/use-opening.ts';
import { LOCAL } from '../platform/bundle-base.ts';
import { appStrings } from '../strings/app.ts';
import { openStrings } from '../strings/open.ts';
import { useNotices } from '../ui/notices.tsx';
import styles from './open-page.module.css';

/** Opens an archive of the reader's own, and lists those that were opened before. */
export function OpenPage({ device = browserDevice }: { device?: Device }) {
  const { editions, refresh, forget } = useEditions(device);
  const { opening, start, cancel } = useOpening(device, refresh);
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {appStrings.titles.open}
      </h1>
      <p className={styles.words}>{openStrings.words}</p>
      {opening.kind === 'working' ? (
        <Working {...opening} onCancel={cancel} />
      ) : (
        <>
          <Before opening={opening} />
          <DropZone onGiven={start} />
        </>
      )}
      {editions && <KeptEditions editions={editions} onForget={(one) => void forget(one)} />}
    </div>
  );
}

/** What came of the last archive. */
function Before({ opening }: { opening: Opening }) {
  switch (opening.kind) {
    case 'opened':
      return (
        <div className={styles.outcome}>
          <OpenedEdition opened={opening.opened} forGood={opening.forGood} />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.outcome}>
          <FailedOpening failure={opening.failure} />
        </div>
      );
    case 'listing':
      return <output className={styles.said}>{openStrings.listing}</output>;
    case 'cancelled':
      return <output className={styles.said}>{openStrings.progress.cancelled}</output>;
    case 'none':
    case 'working':
      return null;
  }
}

function useEditions(device: Device) {
  const [editions, setEditions] = useState<readonly LocalEdition[]>();
  const { say } = useNotices();
  const refresh = useCallback(() => {
    device.list().then(setEditions, () => setEditions([]));
  }, [device]);
  useEffect(() => {
    refresh();
    device.removeLeftovers().catch(() => undefined);
  }, [device, refresh]);
  const forget = async ({ id, title }: LocalEdition) => {
    await device.forget(id);
    // The page itself is of the edition that is gone.
    if (id === LOCAL) return window.location.assign(`${import.meta.env.BASE_URL}open`);
    say({ text: openStrings.forget.done(title) });
    refresh();
  };
  return { editions, refresh, forget };
}
