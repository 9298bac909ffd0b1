import * as z from 'zod/mini';
import { providerId, topicId, type ProviderId, type StoryId } from '../bundle/ids.ts';
import type { ProblemKind } from '../bundle/problems.ts';
import {
  articleType,
  type Provider,
  type ProviderProfile,
  type RejectFile,
} from '../bundle/records.ts';
import type { Edition, Facets, Page, ProviderCount, StoryAnswer } from './answers.ts';
import { SORTS } from './query.ts';

const count = z.int().check(z.nonnegative());
const isString = (value: unknown): boolean => typeof value === 'string';

/** Library addresses are checked where they are kept; a query only compares them. */
const addresses = z.readonly(z.array(z.custom<StoryId>(isString)));

const query = z.object({
  words: z.exactOptional(z.string()),
  mine: z.exactOptional(z.object({ saved: addresses, read: addresses })),
  providers: z.readonly(z.array(providerId)),
  without: z.readonly(z.array(providerId)),
  type: z.exactOptional(articleType),
  topic: z.exactOptional(topicId),
  from: z.exactOptional(z.iso.date()),
  to: z.exactOptional(z.iso.date()),
  listed: z.boolean(),
  sort: z.enum(SORTS),
});

/** One call of an Engine. An address that is none finds no story, so it may be any text here. */
export const question = z.discriminatedUnion('method', [
  z.object({ method: z.literal('edition') }),
  z.object({ method: z.literal('page'), query, offset: count, limit: count }),
  z.object({ method: z.literal('facets'), query }),
  z.object({ method: z.literal('providers'), query }),
  z.object({ method: z.literal('position'), query, day: z.iso.date() }),
  z.object({ method: z.literal('findProviders'), text: z.string(), limit: count }),
  z.object({ method: z.literal('story'), address: z.custom<StoryId>(isString) }),
  z.object({ method: z.literal('provider'), provider: z.custom<ProviderId>(isString) }),
  z.object({ method: z.literal('rejects') }),
  z.object({ method: z.literal('renewed') }),
]);
export type Question = z.infer<typeof question>;
export type Method = Question['method'];

/** What the methods of an Engine answer. */
export interface Answers {
  readonly edition: Edition;
  readonly page: Page;
  readonly facets: Facets;
  readonly providers: readonly ProviderCount[];
  readonly position: number;
  readonly findProviders: readonly Provider[];
  readonly story: StoryAnswer | undefined;
  readonly provider: ProviderProfile | undefined;
  readonly rejects: RejectFile;
  readonly renewed: void;
}

/** From the page: first where the bundle is, then questions, each with a number of its own. */
export const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), base: z.string(), ahead: z.string() }),
  z.object({ kind: z.literal('ask'), id: count, question: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: count }),
]);
export type Request = z.infer<typeof request>;

const problemKind: z.ZodMiniType<ProblemKind> = z.enum([
  'missing',
  'unreachable',
  'altered',
  'invalid',
  'version',
]);
const failure = z.object({ kind: problemKind, path: z.string(), detail: z.string() });

/** To the page. A question that was cancelled gets no reply. */
export const reply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: count, value: z.unknown() }),
  z.object({ kind: z.literal('failure'), id: count, failure }),
  z.object({ kind: z.literal('error'), id: count, message: z.string() }),
]);
export type Reply = z.infer<typeof reply>;

/** One end of a connection: a Worker, a worker's own scope, or a MessagePort. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(
    type: 'message' | 'messageerror' | 'error' | 'close',
    listener: (event: Event) => void,
  ): void;
  /** A MessagePort delivers nothing before it is started. */
  start?(): void;
}

export function dataOf(event: Event): unknown {
  return 'data' in event ? event.data : undefined;
}
