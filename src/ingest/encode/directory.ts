import { NAMES_A_FILE } from '../../bundle/files.ts';
import type { ProviderId, FileHash, TopicId } from '../../bundle/ids.ts';
import type { Manifest, ManifestTopic } from '../../bundle/manifest.ts';
import type {
  LeadingFile,
  Provider,
  ProviderProfile,
  Reject,
  RejectFile,
} from '../../bundle/records.ts';
import type { AssembledProvider, AssembledTopic, Intake } from '../edition.ts';
import type { ProviderCount } from './counts.ts';
import { lookUp } from './names.ts';
import type { Output } from './output.ts';

const PROFILES_A_FILE = 256;
const REJECTS_A_LIST = 1_000;
const LEADING = 100;

type CountOfProvider = ReadonlyMap<ProviderId, ProviderCount>;

function* runsOf<T>(list: readonly T[], length: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += length) yield list.slice(start, start + length);
}

/** A provider as lists of stories name it. */
function nameOf({ id, name, logo }: Provider): Provider {
  return { id, name, ...(logo && { logo }) };
}

/**
 * Puts out the profiles of all providers, in files of 256.
 *
 * @param providers sorted by id
 */
export function putProviders(
  providers: readonly AssembledProvider[],
  counts: CountOfProvider,
  output: Output,
): Manifest['providers'] {
  const files: Manifest['providers'] = [];
  for (const run of runsOf(providers, PROFILES_A_FILE)) {
    const profiles = run.map((provider): ProviderProfile => {
      const { stories, articles } = lookUp(counts, provider.id);
      const { description } = provider;
      return { ...nameOf(provider), ...(description && { description }), stories, articles };
    });
    const [first] = run;
    if (first) files.push({ first: first.id, file: output.addJson('providers', profiles) });
  }
  return files;
}

/** Puts out the names of all providers by number, in files of 512. */
export function putNames(
  providers: readonly AssembledProvider[],
  numbers: ReadonlyMap<ProviderId, number>,
  output: Output,
): FileHash[] {
  const byNumber = providers.toSorted((a, b) => lookUp(numbers, a.id) - lookUp(numbers, b.id));
  return Array.from(runsOf(byNumber, NAMES_A_FILE), (run) =>
    output.addJson('names', run.map(nameOf)),
  );
}

/** Puts out the 100 providers with most stories, most first, then by id. */
export function putLeading(
  providers: readonly AssembledProvider[],
  counts: CountOfProvider,
  output: Output,
): FileHash {
  const storiesOf = ({ id }: AssembledProvider): number => lookUp(counts, id).stories;
  const leading: LeadingFile = providers
    .toSorted((a, b) => storiesOf(b) - storiesOf(a) || (a.id < b.id ? -1 : 1))
    .slice(0, LEADING)
    .map((provider) => ({ provider: nameOf(provider), stories: storiesOf(provider) }));
  return output.addJson('leading', leading);
}

function rejectOf({ source, line, field, reason }: Reject): Reject {
  return {
    source,
    ...(line !== undefined && { line }),
    ...(field !== undefined && { field }),
    reason,
  };
}

/** Puts out the first 1,000 rejected records and notes; nothing, where there are none. */
export function putRejects(
  { rejected, notes }: Pick<Intake, 'rejected' | 'notes'>,
  output: Output,
): FileHash | undefined {
  if (rejected.length + notes.length === 0) return undefined;
  return output.addJson('rejects', {
    rejected: rejected.slice(0, REJECTS_A_LIST).map(rejectOf),
    notes: notes.slice(0, REJECTS_A_LIST).map(rejectOf),
  } satisfies RejectFile);
}

/** The topics as the manifest lists them, in the edition's order. */
export function topicsOf(
  topics: readonly AssembledTopic[],
  counts: ReadonlyMap<TopicId, number>,
): ManifestTopic[] {
  return topics.map(({ id, name, parent }) => ({
    id,
    name,
    ...(parent !== undefined && { parent }),
    stories: counts.get(id) ?? 0,
  }));
}
