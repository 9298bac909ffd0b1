import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EngineContext } from '../edition/engine-context.ts';
import { LibraryContext } from '../library/library-context.ts';
import { SettingsContext, useSettings } from '../library/settings-context.ts';
import { NowContext } from '../platform/clock.ts';
import { OtherSitesContext } from '../platform/other-sites.ts';
import { Announcer } from '../ui/announcer.tsx';
import { NoticesProvider } from '../ui/notices.tsx';
import type { AppParts } from './app-parts.ts';
import { EngineNotice } from './engine-notice.tsx';

/** Gives every page what it reads through contexts. Touches nothing of the browser. */
export function AppProviders({ parts, children }: { parts: AppParts; children: ReactNode }) {
  return (
    <QueryClientProvider client={parts.queryClient}>
      <EngineContext value={parts.engine}>
        <LibraryContext value={parts.library}>
          <SettingsContext value={parts.settings}>
            <NowContext value={parts.now}>
              <Announcer>
                <NoticesProvider>
                  <EngineNotice inPage={parts.inPage} />
                  <OtherSites>{children}</OtherSites>
                </NoticesProvider>
              </Announcer>
            </NowContext>
          </SettingsContext>
        </LibraryContext>
      </EngineContext>
    </QueryClientProvider>
  );
}

function OtherSites({ children }: { children: ReactNode }) {
  return <OtherSitesContext value={useSettings().pictures === 'all'}>{children}</OtherSitesContext>;
}
