import { BundleProblem } from '../bundle/problems.ts';
import type { Engine } from './answers.ts';
import { toFailure } from './failure.ts';
import { dataOf, question, request, type Port, type Question, type Reply } from './protocol.ts';

export function answer(engine: Engine, asked: Question, signal?: AbortSignal): Promise<unknown> {
  switch (asked.method) {
    case 'edition':
      return engine.edition(signal);
    case 'page':
      return engine.page(asked.query, { offset: asked.offset, limit: asked.limit }, signal);
    case 'facets':
      return engine.facets(asked.query, signal);
    case 'providers':
      return engine.providers(asked.query, signal);
    case 'position':
      return engine.position(asked.query, asked.day, signal);
    case 'findProviders':
      return engine.findProviders(asked.text, asked.limit, signal);
    case 'story':
      return engine.story(asked.address, signal);
    case 'provider':
      return engine.provider(asked.provider, signal);
    case 'rejects':
      return engine.rejects(signal);
    case 'renewed':
      return engine.renewed(signal);
  }
}

function replyTo(id: number, error: unknown): Reply {
  if (error instanceof BundleProblem) return { kind: 'failure', id, failure: toFailure(error) };
  return { kind: 'error', id, message: error instanceof Error ? error.message : String(error) };
}

/**
 * Answers the questions that come in at a port, until the port closes. Problems go back as values;
 * a question that is cancelled stops, and gets no reply.
 */
export function serveEngine(engine: Engine, port: Port): void {
  const underWay = new Map<number, AbortController>();

  async function serve(id: number, asked: unknown): Promise<void> {
    const controller = new AbortController();
    underWay.set(id, controller);
    let reply: Reply;
    try {
      const value = await answer(engine, question.parse(asked), controller.signal);
      reply = { kind: 'answer', id, value };
    } catch (error) {
      reply = replyTo(id, error);
    }
    underWay.delete(id);
    if (!controller.signal.aborted) port.postMessage(reply);
  }

  port.addEventListener('message', (event) => {
    const message = request.safeParse(dataOf(event));
    if (!message.success) return;
    if (message.data.kind === 'ask') void serve(message.data.id, message.data.question);
    if (message.data.kind === 'cancel') underWay.get(message.data.id)?.abort();
  });
  port.start?.();
}
