import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, useEffect, useState, type ReactNode } from 'react';
import type { Seconds } from '../../bundle/ids.ts';
import { EngineContext } from '../edition/engine-context.ts';
import { LibraryContext } from '../library/library-context.ts';
import { SettingsContext, useSettings } from '../library/settings-context.ts';
import { NowContext } from '../platform/clock.ts';
import { FormatsContext, inReadersLanguage, inWordsLanguage } from '../platform/use-formats.ts';
import { OtherSitesContext } from '../platform/other-sites.ts';
import { Announcer } from '../ui/announcer.tsx';
import { NoticesProvider } from '../ui/notices.tsx';
import type { AppParts } from './app-parts.ts';
import { EngineNotice } from './engine-notice.tsx';

/** Gives every page what it reads through contexts. Touches nothing of the browser. */
export function AppProviders({ parts, children }: { parts: AppParts; children: ReactNode }) {
  const rendered = useRenderedAt(parts);
  return (
    <QueryClientProvider client={parts.queryClient}>
      <EngineContext value={parts.engine}>
        <LibraryContext value={parts.library}>
          <SettingsContext value={parts.settings}>
            <NowContext value={rendered ?? parts.now}>
              <FormatsContext
                value={rendered === undefined ? inReadersLanguage() : inWordsLanguage()}
              >
                <Announcer>
                  <NoticesProvider>
                    <EngineNotice inPage={parts.inPage} />
                    <OtherSites>{children}</OtherSites>
                  </NoticesProvider>
                </Announcer>
              </FormatsContext>
            </NowContext>
          </SettingsContext>
        </LibraryContext>
      </EngineContext>
    </QueryClientProvider>
  );
}

/**
 * The time of a view that was rendered in Node, while a browser takes it over: what it shows then
 * has to be the same, before it follows the reader's clock and language.
 */
function useRenderedAt({ renderedAt }: AppParts): Seconds | undefined {
  const [rendered, setRendered] = useState(renderedAt);
  // Parts whose code has not come yet stay as they are until it has.
  useEffect(() => startTransition(() => setRendered(undefined)), []);
  return rendered;
}

function OtherSites({ children }: { children: ReactNode }) {
  return <OtherSitesContext value={useSettings().pictures === 'all'}>{children}</OtherSitesContext>;
}
