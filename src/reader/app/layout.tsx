import { useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useMatches, type Location } from 'react-router';
import { Shortcuts } from '../features/shortcuts/shortcuts.tsx';
import { appStrings } from '../strings/app.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { LaterNotices } from './later-notices.tsx';
import { LaterPalette } from './later-palette.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Going } from './going.tsx';
import { isPageHandle } from './page-handle.ts';
import { useRouteFocus } from './route-focus.ts';
import { TopicNav } from './topic-nav.tsx';
import styles from './layout.module.css';

/** What stands around every page, and what happens between two of them. */
export function Layout() {
  const main = useRef<HTMLElement>(null);
  const [topics, setTopics] = useState(false);
  const [help, setHelp] = useState(false);
  useRouteFocus(main);
  return (
    <>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // Followed by the browser it would be a page of the history.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {appStrings.skip}
      </a>
      <Header />
      <TopicNav open={topics} onOpen={setTopics} />
      <main ref={main} id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer onHelp={() => setHelp(true)} />
      <LaterPalette />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
      <Shortcuts onHelp={() => setHelp(true)} onTopics={() => setTopics(true)} />
      <CurrentTitle />
      <Going />
      <LaterNotices />
      <ScrollRestoration getKey={entryOf} />
    </>
  );
}

/**
 * A tab's first entry has no name of its own: one of the document, so that nothing that is opened in
 * the tab afterwards begins where this one was left. See `return-to-place.ts` for reloads.
 */
function entryOf({ key }: Location): string {
  return key === 'default' ? `${key} ${performance.timeOrigin}` : key;
}

/** The title of the page on show, by its route. */
function CurrentTitle() {
  const { pathname } = useLocation();
  const [landing] = useState(pathname);
  const [moved, setMoved] = useState(false);
  if (!moved && pathname !== landing) setMoved(true);
  const handle = useMatches().at(-1)?.handle;
  if (!isPageHandle(handle)) return null;
  const { Title } = handle;
  return <Title key={pathname} moved={moved} />;
}
