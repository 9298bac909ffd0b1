import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { useEngine } from '../edition/engine-context.ts';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { editionQuery } from '../edition/queries.ts';
import { useSavedStory } from '../library/find-saved.ts';
import { useStoryId } from './titles.tsx';
import type { StoryId } from '../../bundle/ids.ts';

/**
 * Pages that are nothing without an edition: where there is none, it says why, once.
 *
 * @param open the page can do without
 */
export function EditionGate({ open = false }) {
  const { error, refetch } = useQuery(editionQuery(useEngine()));
  if (!error || open) return <Outlet />;
  return <ProblemPanel problem={error} onRetry={() => void refetch()} heading="h1" />;
}

/** A story that is saved can be read without any edition. */
export function StoryGate() {
  const id = useStoryId();
  return id === undefined ? <EditionGate /> : <KnownStoryGate id={id} />;
}

/** The same gate before and after a story is saved: its page stays where it is. */
function KnownStoryGate({ id }: { id: StoryId }) {
  return <EditionGate open={useSavedStory(id) !== undefined} />;
}
