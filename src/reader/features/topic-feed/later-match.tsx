import { Suspense, type ComponentProps } from 'react';
import { lazyPart } from '../../edition/lazy-part.tsx';

const Line = lazyPart(() => loadMatchedLine());

/** The page of searches asks for it at once, so that it is there when the first results are. */
export async function loadMatchedLine() {
  return (await import('./matched-line.tsx')).MatchedLine;
}

/** See `matched-line.tsx`, whose code no front page needs. */
export function MatchedLine(props: ComponentProps<typeof Line>) {
  return (
    <Suspense>
      <Line {...props} />
    </Suspense>
  );
}
