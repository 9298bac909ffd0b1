import type { QueryKey } from '@tanstack/react-query';
import type { ProviderId, StoryId } from '../../bundle/ids.ts';
import type { Engine, Page } from '../../engine/answers.ts';
import type { Query } from '../../engine/query.ts';
import { firstPageSize, PAGE_SIZE } from '../../engine/query.ts';

/** What stands behind the first part of a key of `edition/queries.ts`, and the question that it is of. */
type Ask = (engine: Engine, about: never, offset: number) => Promise<unknown>;

const QUESTIONS: Readonly<Record<string, Ask>> = {
  feed: (engine, view: Query, offset) =>
    engine.page(view, { offset, limit: offset === 0 ? firstPageSize(view) : PAGE_SIZE }),
  facets: (engine, view: Query) => engine.facets(view),
  providers: (engine, view: Query) => engine.providers(view),
  story: (engine, id: StoryId) => engine.story(id),
  provider: (engine, id: ProviderId) => engine.provider(id),
  rejects: (engine) => engine.rejects(),
};

/**
 * Asks an engine what was asked before, so that whoever keeps the files that it reads comes by them.
 *
 * @param asked keys of queries
 * @returns whether all of it was answered, and nothing is missing in the answers
 */
export async function askAgain(engine: Engine, asked: readonly QueryKey[]): Promise<boolean> {
  let whole = true;
  for (const [kind, about, offset] of asked) {
    const ask = QUESTIONS[String(kind)];
    if (!ask) continue;
    // Keys are made in one place, of what questions take.
    const answer = await ask(engine, about as never, Number(offset)).catch(() => FAILED);
    whole &&= answer !== FAILED && !lacksStories(answer);
  }
  return whole;
}

const FAILED = Symbol('no answer');

function lacksStories(answer: unknown): boolean {
  const isPage = typeof answer === 'object' && answer !== null && 'slots' in answer;
  return isPage && (answer as Page).slots.some((slot) => 'failure' in slot);
}
