import { memo, Suspense, useDeferredValue } from 'react';
import { lazyPart } from '../../edition/lazy-part.tsx';
import type { LaterBlockProps } from './later-block.tsx';
import { SkeletonBlock } from './skeleton-rows.tsx';

let here = false;

const LaterBlock = lazyPart(async () => {
  const module = await import('./later-block.tsx');
  here = true;
  return module.LaterBlock;
});

/** A block below the first page, whose code comes after the first stories; once here, at once. */
export const FurtherBlock = memo(function FurtherBlock(props: LaterBlockProps) {
  const { index, shape, room, rowHeight, size } = props;
  const wanted = useDeferredValue(true, here);
  const coming = <SkeletonBlock {...{ index, shape, room, rowHeight, size }} />;
  return <Suspense fallback={coming}>{wanted ? <LaterBlock {...props} /> : coming}</Suspense>;
});
