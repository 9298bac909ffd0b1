import { useMemo } from 'react';
import type { StoryDetail } from '../../engine/answers.ts';
import { ProviderFilter } from '../features/provider-filter/provider-filter.tsx';
import { storyProviders } from '../features/story/story-providers.ts';
import { ActiveFilters } from '../features/view-filters/active-filters.tsx';
import { FilterSheet } from '../features/view-filters/filter-sheet.tsx';
import { storyStrings } from '../strings/story.ts';
import type { UseView } from '../view/use-view.ts';
import { activeFilters, type View } from '../view/view.ts';
import styles from './story-filters.module.css';

const words = storyStrings.filter;

interface StoryProvidersProps {
  readonly story: StoryDetail;
  readonly view: View;
  readonly onChange: UseView['update'];
}

/** The providers of this story, to include or leave out, with how many articles each has. */
export function StoryProviders({ story, view, onChange }: StoryProvidersProps) {
  const providers = useMemo(() => storyProviders(story.articles, view), [story, view]);
  // One provider alone is no choice.
  if (providers.length === 1 && activeFilters(view) === 0) return null;
  return (
    <ProviderFilter
      providers={providers}
      included={view.providers}
      leftOut={view.without}
      onChange={onChange}
    />
  );
}

interface StoryFilterBarProps extends StoryProvidersProps {
  /** Articles that the view leaves. */
  readonly shown: number;
}

/** Where no column is wide enough for the providers, the way to them; and what is held back. */
export function StoryFilterBar({ shown, ...props }: StoryFilterBarProps) {
  const { story, view, onChange } = props;
  const all = story.articles.length;
  const active = activeFilters(view);
  const names = new Map(story.articles.map(({ provider }) => [provider.id, provider.name]));
  if (names.size === 1 && active === 0) return null;
  return (
    <div className={`${styles.bar} ${active > 0 ? '' : styles.idle}`}>
      <FilterSheet active={active} words={words} done={words.done(shown)}>
        <StoryProviders {...props} />
      </FilterSheet>
      {/* Stands from the start, so that what comes into it is read out. */}
      <output className={styles.shown}>{active > 0 && words.shown({ shown, all })}</output>
      <ActiveFilters
        view={view}
        nameOf={(id) => names.get(id) ?? id}
        onChange={onChange}
        // Nothing may be held back: then there is no more to show.
        {...(shown < all && { clear: words.showAll(all) })}
      />
    </div>
  );
}
