import type { QueryClient } from '@tanstack/react-query';
import { storyId, type StoryId } from '../../bundle/ids.ts';
import type { Engine } from '../../engine/answers.ts';
import { storyQuery } from '../edition/queries.ts';
import { pageOf } from '../platform/page-url.ts';

/** Whoever points at a link for so long, in ms, is about to press it. */
const LINGER = 65;

const TO_STORY = /^\/story\/([^?#]+)/;

export interface IntentParts {
  readonly engine: Engine;
  readonly queryClient: QueryClient;
}

/**
 * Fetches a story when the reader points at a link to it, or comes to it with the keyboard or a
 * finger, so that it is there when the link is followed. Not for those who save data.
 */
export function fetchOnIntent(page: Document, { engine, queryClient }: IntentParts): void {
  if (savesData()) return;
  let timer: ReturnType<typeof setTimeout>;
  const fetchAfter = (delay: number) => (event: Event) => {
    clearTimeout(timer);
    const id = storyUnder(event.target);
    if (id === undefined) return;
    timer = setTimeout(() => void queryClient.prefetchQuery(storyQuery(engine, id)), delay);
  };
  const passive = { passive: true } as const;
  page.addEventListener('pointerover', fetchAfter(LINGER), passive);
  page.addEventListener('focusin', fetchAfter(LINGER), passive);
  page.addEventListener('touchstart', fetchAfter(0), passive);
}

function storyUnder(target: EventTarget | null): StoryId | undefined {
  const link = target instanceof Element ? target.closest('a') : null;
  const address = TO_STORY.exec((link && pageOf(link)) ?? '')?.[1];
  return storyId.safeParse(address && decoded(address)).data;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function savesData(): boolean {
  const connection = 'connection' in navigator ? navigator.connection : undefined;
  return connection instanceof Object && 'saveData' in connection && connection.saveData === true;
}
