import { memo, Suspense } from 'react';
import type { Edition, Facets } from '../../engine/answers.ts';
import { lazyPart } from '../edition/lazy-part.tsx';
import { ProblemPanel } from '../edition/problem-panel.tsx';
import { filterFrameStrings } from '../strings/filter-frame.ts';
import { SkeletonText, Waiting } from '../ui/skeleton.tsx';
import type { UseView } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { parts } from './later-parts.ts';

const FilterControls = lazyPart(() => parts.filterControls());

interface FiltersProps {
  readonly view: View;
  /** What the counts are of. */
  readonly asked: View;
  readonly facets: Facets | undefined;
  /** The counts are those of the last view: those of this one are on their way. */
  readonly busy: boolean;
  /** For so long that they say it. */
  readonly counting: boolean;
  readonly edition: Edition | undefined;
  readonly problem: unknown;
  readonly onRetry: () => void;
  readonly onChange: UseView['update'];
  readonly withProviders: boolean;
}

/** The filters of a feed, or what stands in their place until their counts and code are here. */
export const Filters = memo(function Filters(props: FiltersProps) {
  const { facets, edition, problem, onRetry, ...controls } = props;
  if (problem) return <ProblemPanel problem={problem} onRetry={onRetry} compact />;
  const waiting = (
    <Waiting label={filterFrameStrings.loading}>
      <SkeletonText lines={8} />
    </Waiting>
  );
  if (!facets || !edition) return waiting;
  return (
    <Suspense fallback={waiting}>
      <FilterControls {...controls} {...{ facets, edition }} />
    </Suspense>
  );
});
