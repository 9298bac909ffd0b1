import type { Engine } from '../../engine/answers.ts';
import { createEngineClient, EngineCrash } from '../../engine/client.ts';

export interface StartedEngine {
  readonly engine: Engine;
  /** Resolves when the engine has to run in the page; never, where its worker serves. */
  readonly inPage: Promise<void>;
}

/**
 * The engine in its worker. Where there is none, or it crashes, the same engine runs in the page, and
 * what had been asked is asked again.
 *
 * @param base absolute address of the bundle's folder
 * @param worker told where the bundle is
 */
export function startEngine(base: string, worker?: Worker): StartedEngine {
  const { promise: inPage, resolve: fellBack } = Promise.withResolvers<void>();
  const here = async () => {
    fellBack();
    const { openEngine } = await import('./engine-in-page.ts');
    return openEngine(base);
  };
  return { engine: withStandIn(worker && createEngineClient(worker), here), inPage };
}

/** An engine that another one takes over from as soon as it crashes. */
export function withStandIn(first: Engine | undefined, standIn: () => Promise<Engine>): Engine {
  let second: Promise<Engine> | undefined;
  let crashed = first === undefined;
  const ask = async <Answer>(question: (engine: Engine) => Promise<Answer>): Promise<Answer> => {
    if (first && !crashed) {
      try {
        return await question(first);
      } catch (error) {
        if (!(error instanceof EngineCrash)) throw error;
        crashed = true;
      }
    }
    const taken = (second ??= standIn());
    // Its code did not load: the next question tries again.
    taken.catch(() => (second = undefined));
    return question(await taken);
  };
  return {
    edition: (signal) => ask((engine) => engine.edition(signal)),
    page: (query, range, signal) => ask((engine) => engine.page(query, range, signal)),
    facets: (query, signal) => ask((engine) => engine.facets(query, signal)),
    providers: (query, signal) => ask((engine) => engine.providers(query, signal)),
    position: (query, day, signal) => ask((engine) => engine.position(query, day, signal)),
    findProviders: (text, limit, signal) =>
      ask((engine) => engine.findProviders(text, limit, signal)),
    story: (address, signal) => ask((engine) => engine.story(address, signal)),
    provider: (id, signal) => ask((engine) => engine.provider(id, signal)),
    rejects: (signal) => ask((engine) => engine.rejects(signal)),
    renewed: (signal) => ask((engine) => engine.renewed(signal)),
  };
}
