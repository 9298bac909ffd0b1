import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useEngine } from '../edition/engine-context.ts';
import { editionQuery } from '../edition/queries.ts';
import { appStrings } from '../strings/app.ts';
import { useAnnounce } from '../ui/announcer.tsx';

export interface PageTitleProps {
  /** What this page is about; undefined while that is not known yet. */
  readonly title: string | undefined;
  /** What is read out instead of the title. */
  readonly said?: string;
  /** The reader came here from another page of the app: the title is read out. */
  readonly moved: boolean;
}

/** Names the page to the browser, its tabs and its history: "page · edition". */
export function PageTitle({ title, said = title, moved }: PageTitleProps) {
  const { data: edition } = useQuery(editionQuery(useEngine()));
  const announce = useAnnounce();
  const place = edition?.title ?? appStrings.name;
  useEffect(() => {
    document.title = title === undefined || title === place ? place : `${title} · ${place}`;
  }, [title, place]);
  useEffect(() => {
    if (moved && said !== undefined) announce(said);
  }, [moved, said, announce]);
  return null;
}
