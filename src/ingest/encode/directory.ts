import type { FileHash } from '../../bundle/ids.ts';
import type { Manifest, ManifestTopic } from '../../bundle/manifest.ts';
import type { ProviderProfile, Reject, RejectFile } from '../../bundle/records.ts';
import type { AssembledEdition, Intake } from '../edition.ts';
import type { EditionCounts } from './counts.ts';
import { lookUp } from './names.ts';
import type { Output } from './output.ts';

const PROFILES_A_FILE = 256;
const REJECTS_A_LIST = 1_000;

/** Puts out the profiles of all providers, in files of 256, sorted by id. */
export function putProviders(
  { providers }: AssembledEdition,
  counts: EditionCounts,
  output: Output,
): Manifest['providers'] {
  const profiles = providers.map(({ id, name, logo, description }): ProviderProfile => {
    const { stories, articles } = lookUp(counts.providers, id);
    return {
      id,
      name,
      ...(logo && { logo }),
      ...(description && { description }),
      stories,
      articles,
    };
  });
  const files: Manifest['providers'] = [];
  for (let start = 0; start < profiles.length; start += PROFILES_A_FILE) {
    const run = profiles.slice(start, start + PROFILES_A_FILE);
    const [first] = run;
    if (first) files.push({ first: first.id, file: output.addJson('providers', run) });
  }
  return files;
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
export function putRejects({ rejected, notes }: Intake, output: Output): FileHash | undefined {
  if (rejected.length + notes.length === 0) return undefined;
  return output.addJson('rejects', {
    rejected: rejected.slice(0, REJECTS_A_LIST).map(rejectOf),
    notes: notes.slice(0, REJECTS_A_LIST).map(rejectOf),
  } satisfies RejectFile);
}

/** The topics as the manifest lists them, in the edition's order. */
export function topicsOf({ topics }: AssembledEdition, counts: EditionCounts): ManifestTopic[] {
  return topics.map(({ id, name, parent }) => ({
    id,
    name,
    ...(parent !== undefined && { parent }),
    stories: counts.topics.get(id) ?? 0,
  }));
}
