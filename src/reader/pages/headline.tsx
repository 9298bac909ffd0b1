import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { StoryId } from '../../bundle/ids.ts';
import { coverageUnder } from '../../engine/coverage-rule.ts';
import { useEngine } from '../edition/engine-context.ts';
import { storyQuery } from '../edition/queries.ts';
import { useSavedStory } from '../library/find-saved.ts';
import { appStrings } from '../strings/app.ts';
import { useView } from '../view/use-view.ts';
import { TIMELINE_RULES } from '../view/view.ts';

interface HeadlineProps {
  readonly id: StoryId;
  /** Shows it; undefined while it is not known. */
  readonly children: (title: string | undefined) => ReactNode;
}

/** The headline on show, for the page's title: under a filter that of the article which leads. */
export function Headline({ id, children }: HeadlineProps) {
  const { data, isError } = useQuery(storyQuery(useEngine(), id));
  const saved = useSavedStory(id);
  const { view } = useView(TIMELINE_RULES);
  const story = data?.story ?? saved?.story;
  const article = story && (coverageUnder(story.articles, view).lead ?? story.articles[0]);
  const otherwise = data === null ? appStrings.titles.notFound : appStrings.titles.broken;
  const settled = data !== undefined || isError;
  return children(article?.title ?? (settled ? otherwise : undefined));
}
