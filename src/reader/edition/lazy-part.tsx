import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { ProblemPanel } from './problem-panel.tsx';

/**
 * A part of a page whose code comes later. Code that does not load costs its own place only: what
 * happened, and what helps, stand there instead, and the rest of the page goes on.
 *
 * @param Problem what stands in its place
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Problem: ComponentType<{ problem: unknown }> = ProblemLine,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      (error: unknown) => ({ default: () => <Problem problem={error} /> }),
    ),
  );
}

function ProblemLine({ problem }: { problem: unknown }) {
  return <ProblemPanel problem={problem} compact />;
}
