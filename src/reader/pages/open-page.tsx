import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { reachedSources } from '../device/collect.ts';
import { browserDevice, type Device } from '../device/device.ts';
import type { LocalEdition } from '../device/editions.ts';
import type { Renewed } from '../device/open-archives.ts';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { DropZone } from '../features/open-archive/drop-zone.tsx';
import { GiveAgain } from '../features/open-archive/give-again.tsx';
import { KeptEditions } from '../features/open-archive/kept-editions.tsx';
import { Working } from '../features/open-archive/opening.tsx';
import { FailedOpening, OpenedEdition } from '../features/open-archive/outcome.tsx';
import { useKeptFocus } from '../features/open-archive/use-kept-focus.ts';
import { useOpening, type Opening } from '../features/open-archive/use-opening.ts';
import { LOCAL, localPages } from '../platform/bundle-base.ts';
import { appStrings } from '../strings/app.ts';
import { openStrings } from '../strings/open.ts';
import { carryNotice } from '../ui/carry-notice.ts';
import { useNotices } from '../ui/notices.tsx';
import styles from './open-page.module.css';

/** Opens an archive of the reader's own, and lists those that were opened before. */
export function OpenPage({ device = browserDevice }: { device?: Device }) {
  const { editions, refresh, rename, forget } = useEditions(device);
  const opening = useOpening(device, ({ id }) => {
    if (id === LOCAL) void readAnew(device, id);
    else refresh();
  });
  // The edition whose archive is asked for once more.
  const [asked, setAsked] = useState<LocalEdition>();
  const update = async (edition: LocalEdition) => {
    const handles = await device.reach(edition.id);
    setAsked(handles ? undefined : edition);
    if (handles) opening.start(reachedSources(handles), edition);
  };
  const renameIt = async (edition: Renewed, title: string) => {
    if (await rename(edition.id, title)) opening.rename(edition.id, title);
  };
  const forgetIt = async (edition: LocalEdition) => {
    await forget(edition);
    opening.forget(edition.id);
    setAsked((last) => (last?.id === edition.id ? undefined : last));
  };
  const { kind } = opening.state;
  const { cancelRef, filesRef } = useKeptFocus(`${kind} ${asked?.id}`);
  return (
    <div className={styles.page}>
      <h1 tabIndex={-1} className={styles.heading}>
        {appStrings.titles.open}
      </h1>
      <p className={styles.words}>{openStrings.words}</p>
      {opening.state.kind === 'working' ? (
        <Working {...opening.state} cancelRef={cancelRef} onCancel={opening.cancel} />
      ) : asked ? (
        <GiveAgain
          key={asked.id}
          title={asked.title}
          onGiven={(sources) => {
            setAsked(undefined);
            opening.start(sources, asked);
          }}
          onCancel={() => setAsked(undefined)}
        />
      ) : (
        <>
          <Before opening={opening.state} onRename={renameIt} />
          <DropZone filesRef={filesRef} onGiven={opening.start} />
        </>
      )}
      {editions && (
        <KeptEditions
          editions={editions}
          busy={kind === 'working'}
          asked={asked?.id}
          onUpdate={(edition) => void update(edition)}
          onRename={renameIt}
          onForget={(edition) => void forgetIt(edition)}
        />
      )}
    </div>
  );
}

interface BeforeProps {
  readonly opening: Opening;
  readonly onRename: (edition: Renewed, title: string) => Promise<void>;
}

/** What the page itself shows is of files that go. */
async function readAnew(device: Device, id: string): Promise<void> {
  await device.removeLeftovers().catch(() => undefined);
  window.location.assign(localPages(id));
}

/** What came of the last archive. */
function Before({ opening, onRename }: BeforeProps) {
  switch (opening.kind) {
    case 'opened':
      return (
        <div className={styles.outcome}>
          <OpenedEdition {...opening} onRename={(title) => onRename(opening.opened, title)} />
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
  const queryClient = useQueryClient();
  const { queryKey } = editionQuery(useEngine());
  const refresh = useCallback(() => {
    device.list().then(setEditions, () => setEditions([]));
  }, [device]);
  useEffect(() => {
    refresh();
    device.removeLeftovers().catch(() => undefined);
  }, [device, refresh]);
  const forget = async ({ id, title }: LocalEdition) => {
    await device.forget(id);
    const text = openStrings.forget.done(title);
    if (id === LOCAL) {
      // The page itself is of the edition that is gone.
      carryNotice(text);
      return window.location.assign(`${import.meta.env.BASE_URL}open`);
    }
    say({ text });
    refresh();
  };
  /** @returns whether it has that name now */
  const rename = async (id: string, title: string) => {
    try {
      await device.rename(id, title);
    } catch {
      say({ text: openStrings.rename.failed });
      return false;
    }
    // The page itself is of the edition that has another name.
    if (id === LOCAL) queryClient.setQueryData(queryKey, (last) => last && { ...last, title });
    refresh();
    return true;
  };
  return { editions, refresh, rename, forget };
}
