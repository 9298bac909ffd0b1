import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ComponentType } from 'react';
import { afterFirstPage } from './after-first-page.ts';

/** What may have to be said of the address and the library, whose code the first page goes before. */
export function LaterNotices() {
  const client = useQueryClient();
  const [Sayings, setSayings] = useState<ComponentType>();
  useEffect(() => {
    const load = async () => {
      await afterFirstPage(client);
      const { Sayings } = await import('./sayings.tsx');
      setSayings(() => Sayings);
    };
    // Where it does not come there is no connection, which other parts say.
    load().catch(() => {});
  }, [client]);
  return Sayings ? <Sayings /> : null;
}
