import type { SourceFile } from '../../edition.ts';
import { NOTHING, rejectedFile, type Origin, type SourceYield } from '../record.ts';
import { organizationFields, topicFields } from '../shapes.ts';
import { taxonomyFolder } from '../source-path.ts';
import { looksLikeStory } from '../story-like.ts';
import { parseYaml } from '../yaml.ts';

function markOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'taxonomy' in value && value.taxonomy;
}

/** What a file describes, by its field `taxonomy` or else by its folder in `_data`. */
export function taxonomyOf(path: string, value: unknown): 'topic' | 'organization' | undefined {
  const said = markOf(value);
  if (said === 'topic' || said === 'organization') return said;
  const folder = taxonomyFolder(path);
  if (folder === undefined || looksLikeStory(value)) return undefined;
  return folder === 'topics' ? 'topic' : 'organization';
}

/** Reads a topic; one without a name or an id is rejected. */
export function readTopic(origin: Origin, value: unknown): SourceYield {
  const fields = topicFields(value);
  if (!fields || !(fields.name?.trim() || fields._id?.trim())) {
    return rejectedFile(origin.source, 'a topic needs a name', origin.line);
  }
  return { ...NOTHING, topics: [{ origin, fields }] };
}

/** Reads a provider's profile; one without a domain is rejected. */
export function readOrganization(origin: Origin, value: unknown): SourceYield {
  const fields = organizationFields(value);
  if (!fields || !(fields.domain?.trim() || fields._id?.trim())) {
    return rejectedFile(origin.source, 'an organization needs a domain', origin.line);
  }
  return { ...NOTHING, organizations: [{ origin, fields }] };
}

/** Reads a YAML file of a taxonomy: `_data/topics/*.yaml`, or `_data/organizations/*.yaml`. */
export function readTaxonomy(file: SourceFile): SourceYield {
  const { source, root, path } = file;
  if (file.text.trim() === '') return rejectedFile(source, 'the file is empty');
  const parsed = parseYaml(file.text);
  if ('reason' in parsed) return rejectedFile(source, parsed.reason, parsed.line);
  const origin: Origin = { source, root, path, line: 1, prefix: '' };
  const organizations = /(?:^|\/)organizations\/[^/]+$/i.test(path);
  const kind = taxonomyOf(path, parsed.value) ?? (organizations ? 'organization' : 'topic');
  return kind === 'topic'
    ? readTopic(origin, parsed.value)
    : readOrganization(origin, parsed.value);
}
