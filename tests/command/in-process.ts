import { makeBundle } from '../../src/command/make-bundle.ts';
import { planOf } from '../../src/command/plan.ts';
import type { BundleRequest } from '../../src/command/request.ts';
import { startCrew } from '../../src/command/threads/start-crew.ts';

const silent = {
  expect: () => undefined,
  begin: () => undefined,
  advance: () => undefined,
  end: () => undefined,
  abort: () => undefined,
};

/**
 * Makes a bundle as the command does, in this process: for tests that make hundreds.
 *
 * @param onStep called when a step begins
 */
export async function make(
  request: BundleRequest,
  onStep: (step: string) => void = () => undefined,
): Promise<void> {
  const plan = planOf({ threads: '1', ...request });
  const voice = { progress: { ...silent, begin: onStep }, say: () => undefined };
  await makeBundle(
    plan,
    voice,
    startCrew({ ...plan, sources: plan.places.map(({ absolute }) => absolute) }),
  );
}
