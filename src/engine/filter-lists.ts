import { LISTED_KEY, providerKey, topicKey, typeKey } from '../bundle/keys.ts';
import type { ProviderId } from '../bundle/ids.ts';
import type { ArticleType } from '../bundle/records.ts';
import { everything, intersect, selectOrdinals, selectWhere, type Selection } from './bits.ts';
import type { KeyList } from './key-list.ts';
import type { Query } from './query.ts';
import type { VolumeReader } from './volume-reader.ts';
import type { Window } from './windows.ts';

/** What is asked of stories beside words and dates. */
export type Filters = Pick<Query, 'topic' | 'providers' | 'without' | 'type' | 'listed'>;

/** The lists of a volume that the filters of a query are made of. */
export interface FilterLists {
  /** Stories have to be in all of these. */
  readonly required: readonly KeyList[];
  /** And in one of these, where there are any. */
  readonly included?: readonly KeyList[];
  /** And not be covered by these alone. */
  readonly leftOut: readonly KeyList[];
}

/** Lists of a provider's articles of the type; where articles have none of their own, they are all. */
async function providerList(
  volume: VolumeReader,
  provider: ProviderId,
  type: ArticleType | undefined,
  signal?: AbortSignal,
): Promise<KeyList> {
  const [own, all] = await Promise.all([
    volume.list(providerKey(provider, type), signal),
    type === 'article' ? volume.list(providerKey(provider), signal) : undefined,
  ]);
  return all && !own.exists ? all : own;
}

/**
 * Finds the lists of a volume; their own files are not read yet.
 *
 * @throws BundleProblem
 */
export async function findFilterLists(
  volume: VolumeReader,
  { topic, providers, without, type, listed }: Filters,
  signal?: AbortSignal,
): Promise<FilterLists> {
  const listOf = (provider: ProviderId) => providerList(volume, provider, type, signal);
  const included = providers.filter((provider) => !without.includes(provider));
  const alone = providers.length === 0;
  const required = [
    ...(topic === undefined ? [] : [topicKey(topic)]),
    ...(listed ? [LISTED_KEY] : []),
    ...(type !== undefined && alone ? [typeKey(type)] : []),
  ];
  const [requiredLists, includedLists, leftOut] = await Promise.all([
    Promise.all(required.map((key) => volume.list(key, signal))),
    alone ? undefined : Promise.all(included.map(listOf)),
    alone ? Promise.all(without.map(listOf)) : [],
  ]);
  return {
    required: requiredLists,
    ...(includedLists && { included: includedLists }),
    leftOut,
  };
}

/** The stories of a window that a list has. */
async function selectList(
  list: KeyList,
  { from, to, length }: Window,
  signal?: AbortSignal,
): Promise<Selection> {
  const { ordinals } = await list.between(from, to, signal);
  return selectOrdinals(length, [ordinals], from);
}

/** Each posting carries how many providers its story has: when all of them are left out, it goes. */
async function selectLeft(
  leftOut: readonly KeyList[],
  { from, to, length }: Window,
  signal?: AbortSignal,
): Promise<Selection> {
  const lists = await Promise.all(leftOut.map((list) => list.between(from, to, signal)));
  if (lists.every(({ ordinals }) => ordinals.length === 0)) return everything(length);
  const gone = new Uint16Array(length);
  const providers = new Uint16Array(length);
  for (const { ordinals, payload } of lists) {
    ordinals.forEach((ordinal, at) => {
      (gone[ordinal - from] as number)++;
      providers[ordinal - from] = payload[at] as number;
    });
  }
  return selectWhere(length, (at) => gone[at] === 0 || gone[at] !== providers[at]);
}

/**
 * The stories of a window that pass the filters: the provider rule (see coverage-rule.ts) as
 * arithmetic on lists.
 *
 * @throws BundleProblem
 */
export async function selectFiltered(
  { required, included, leftOut }: FilterLists,
  window: Window,
  signal?: AbortSignal,
): Promise<Selection> {
  const { from, to, length } = window;
  const selectIncluded = async (lists: readonly KeyList[]): Promise<Selection> => {
    const found = await Promise.all(lists.map((list) => list.between(from, to, signal)));
    return selectOrdinals(
      length,
      found.map(({ ordinals }) => ordinals),
      from,
    );
  };
  const parts = await Promise.all([
    ...required.map((list) => selectList(list, window, signal)),
    ...(included ? [selectIncluded(included)] : []),
    ...(leftOut.length > 0 ? [selectLeft(leftOut, window, signal)] : []),
  ]);
  return intersect(length, parts);
}
