import { QueryClient } from '@tanstack/react-query';
import { BundleProblem } from '../../bundle/problems.ts';

const TRIES = 2;

/**
 * The cache of answers. What is missing or damaged stays so: only an unreachable host is asked
 * again. Queries run also when the browser believes that it is offline, since files may be cached;
 * what fails says so instead of waiting in silence.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < TRIES && isUnreachable(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  });
}

function isUnreachable(error: unknown): boolean {
  return error instanceof BundleProblem && error.kind === 'unreachable';
}
