import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnouncerContext = createContext<(text: string) => void>(() => {});

/** Says a text to people who listen to the page; nothing is seen of it. */
export function useAnnounce(): (text: string) => void {
  return use(AnnouncerContext);
}

/**
 * The page's one invisible live region. It stands in the page from the start, because a region that
 * arrives together with its text is not read out by every screen reader.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })),
    [],
  );
  return (
    <AnnouncerContext value={announce}>
      {children}
      <output className="visually-hidden">
        {/* A new element each time, so that the same words are read out again. */}
        <span key={said.turn}>{said.text}</span>
      </output>
    </AnnouncerContext>
  );
}
