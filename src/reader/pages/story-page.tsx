import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { storyId, type StoryId } from '../../bundle/ids.ts';
import type { StoryAnswer } from '../../engine/answers.ts';
import { useEngine } from '../edition/engine-context.ts';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { storyQuery } from '../edition/queries.ts';
import { MissingStory } from '../features/story/missing-story.tsx';
import { SavedCopy } from '../features/story/saved-copy.tsx';
import { StorySkeleton } from '../features/story/story-skeleton.tsx';
import { useSavedStory } from '../library/find-saved.ts';
import { useLibrary, useLibraryState } from '../library/library-context.ts';
import { StoryWithCoverage } from './story-with-coverage.tsx';

// The page's title comes in the same file.
export { Headline } from './headline.tsx';

/** A story and everybody's coverage of it. */
export function StoryPage() {
  const { year, month, day, slug } = useParams();
  const id = storyId.safeParse(`${year}/${month}/${day}/${slug}`).data;
  return id === undefined ? <MissingStory id={undefined} /> : <Story key={id} id={id} />;
}

/** What the edition holds under this address, or else the copy that the reader saved. */
function Story({ id }: { id: StoryId }) {
  const query = useQuery(storyQuery(useEngine(), id));
  const saved = useSavedStory(id);
  const { status } = useLibraryState();
  useCurrentAddress(query.data);
  useMarkRead(query.data?.story.id ?? saved?.id);
  const retry = () => void query.refetch();

  if (query.data) return <StoryWithCoverage story={query.data.story} />;
  // The library may hold it, and has not answered yet.
  if (query.isPending || status === 'loading') return <StorySkeleton />;
  if (saved) {
    return (
      <>
        <SavedCopy saved={saved} problem={query.error} onRetry={retry} />
        <StoryWithCoverage story={saved.story} />
      </>
    );
  }
  if (query.error) return <ProblemPanel problem={query.error} onRetry={retry} heading="h1" />;
  return <MissingStory id={id} />;
}

/** An old address gives way to the story's present one, with the view that it carried. */
function useCurrentAddress(answer: StoryAnswer | null | undefined): void {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  const engine = useEngine();
  const queries = useQueryClient();
  useEffect(() => {
    if (!answer || answer.asked === answer.story.id) return;
    const { story } = answer;
    // What is known already: the page changes its address and nothing else.
    const known: StoryAnswer = { asked: story.id, story };
    queries.setQueryData<StoryAnswer | null>(storyQuery(engine, story.id).queryKey, known);
    void navigate({ pathname: `/story/${story.id}`, search, hash }, { replace: true });
  }, [answer, search, hash, navigate, engine, queries]);
}

/** Once a story was shown it counts as read. */
function useMarkRead(id: StoryId | undefined): void {
  const library = useLibrary();
  useEffect(() => {
    if (id !== undefined) void library.markRead(id);
  }, [library, id]);
}
