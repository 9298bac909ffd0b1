import type { ProviderId, TopicId } from '../../bundle/ids.ts';
import type { AssembledProvider, AssembledTopic } from '../../ingest/edition.ts';
import type { NameTexts } from '../../ingest/assemble/story-prints.ts';
import { lookUp, type EditionNames } from '../../ingest/encode/names.ts';

/** What a bundle says of providers and topics wherever a story names one, as texts to compare. */
export function nameTexts({ providers, numbers, topics, lines }: EditionNames): NameTexts {
  return {
    provider: (id: ProviderId) => {
      const provider = providers.get(id);
      return provider ? JSON.stringify([provider, numbers.get(id)]) : '';
    },
    topic: (id: TopicId) =>
      lines.has(id) ? JSON.stringify(lookUp(lines, id).map((above) => topics.get(above))) : '',
  };
}

/** Looks up what an edition names. */
export function namesOf(
  providers: readonly AssembledProvider[],
  topics: readonly AssembledTopic[],
  numbers: ReadonlyMap<ProviderId, number>,
): EditionNames {
  const lines = new Map<TopicId, readonly TopicId[]>();
  for (const { id, parent } of topics) {
    lines.set(id, parent === undefined ? [id] : [id, ...lookUp(lines, parent)]);
  }
  return {
    providers: new Map(
      providers.map(({ id, name, logo }) => [id, { id, name, ...(logo && { logo }) }]),
    ),
    numbers,
    topics: new Map(topics.map(({ id, name }) => [id, { id, name }])),
    lines,
  };
}
