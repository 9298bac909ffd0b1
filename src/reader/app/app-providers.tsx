import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, useEffect, useState, type ReactNode } from 'react';
import type { Seconds } from '../../bundle/ids.ts';
import { EngineContext } from '../edition/engine-context.ts';
import { LibraryContext } from '../library/library-context.ts';
import { SettingsContext, useSettings } from '../library/settings-context.ts';
import { NowContext } from '../platform/clock.ts';
import {
  FormatsContext,
  inReadersLanguage,
  inWordsLanguage,
  RenderedContext,
} from '../platform/use-formats.ts';
import { OtherSitesContext } from '../platform/other-sites.ts';
import { Announcer } from '../ui/announcer.tsx';
import { NoticesProvider } from '../ui/notices.tsx';
import type { AppParts } from './app-parts.ts';
import { EngineNotice } from './engine-notice.tsx';

/** Gives every page what it reads through contexts. Touches nothing of the browser. */
export function AppProviders({ parts, children }: { parts: AppParts; children: ReactNode }) {
  const rendered = useRenderedAt(parts);
  const moved = useMoved(parts);
  return (
    <QueryClientProvider client={parts.queryClient}>
      <EngineContext value={parts.engine}>
        <LibraryContext value={parts.library}>
          <SettingsContext value={parts.settings}>
            <NowContext value={rendered ?? parts.now}>
              <RenderedContext value={rendered !== undefined}>
                <FormatsContext value={moved ? inReadersLanguage() : inWordsLanguage()}>
                  <Announcer>
                    <NoticesProvider>
                      <EngineNotice inPage={parts.inPage} />
                      <OtherSites>{children}</OtherSites>
                    </NoticesProvider>
                  </Announcer>
                </FormatsContext>
              </RenderedContext>
            </NowContext>
          </SettingsContext>
        </LibraryContext>
      </EngineContext>
    </QueryClientProvider>
  );
}

/**
 * The time of a view that was rendered in Node, while a browser takes it over: what it shows then
 * has to be the same, before it follows the reader's clock.
 */
function useRenderedAt({ renderedAt }: AppParts): Seconds | undefined {
  const [rendered, setRendered] = useState(renderedAt);
  // Parts whose code has not come yet stay as they are until it has.
  useEffect(() => startTransition(() => setRendered(undefined)), []);
  return rendered;
}

/**
 * Whether the reader has moved on from a view that was rendered in Node. Its dates stay as they were
 * written: in the words of the reader's own region each would change while it is read.
 */
function useMoved({ renderedAt, onMove }: AppParts): boolean {
  const [moved, setMoved] = useState(renderedAt === undefined);
  useEffect(() => onMove?.(() => startTransition(() => setMoved(true))), [onMove]);
  return moved;
}

function OtherSites({ children }: { children: ReactNode }) {
  return <OtherSitesContext value={useSettings().pictures === 'all'}>{children}</OtherSitesContext>;
}
