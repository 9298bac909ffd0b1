import type { SourceFile } from '../../edition.ts';
import { NOTHING, rejectedFile, type Origin, type SourceYield } from '../record.ts';
import { storyFields } from '../shapes.ts';
import { readOrganization, readTopic, taxonomyOf } from '../taxonomy/read-taxonomy.ts';
import { namesIn } from '../usual-names.ts';
import { parseYaml } from '../yaml.ts';
import { fieldLines, findFrontMatter } from './front-matter.ts';

/** Files that stand in every repository and are no stories. */
const HOUSEKEEPING =
  /(?:^|\/)(?:readme|licen[cs]e|copying|notice|changelog|changes|history|contributing|contributors|authors|code[_-]of[_-]conduct|security|support|agents|claude|todo)(?:[._-][^/]*)?\.(?:md|markdown)$/i;

const NO_FRONT_MATTER = 'has no front matter: start the file with a line --- and its fields';
/** As Hugo writes it by default. */
const TOML = /^\s*\+\+\+[ \t]*[\r\n]/;
const IN_TOML = 'its front matter is TOML (+++): write it in YAML, between two lines ---';

/**
 * Reads a Markdown file with YAML front matter: a story, or a topic or organization of a taxonomy.
 * The body is ignored: archives of this family keep none that a reader may show.
 */
export function readMarkdown(file: SourceFile): SourceYield {
  const { source } = file;
  const front = findFrontMatter(file.text);
  if (front === 'none') {
    if (HOUSEKEEPING.test(file.path)) return NOTHING;
    if (file.text.trim() === '') return rejectedFile(source, 'the file is empty');
    return rejectedFile(source, TOML.test(file.text) ? IN_TOML : NO_FRONT_MATTER, 1);
  }
  if (front === 'open') {
    return rejectedFile(source, 'the front matter has no end: close it with a line ---', 1);
  }
  const parsed = parseYaml(front.yaml, front.firstLine);
  if ('reason' in parsed) return rejectedFile(source, parsed.reason, parsed.line);
  const fields = storyFields(parsed.value);
  if (!fields) {
    return rejectedFile(source, 'the front matter has no fields: write them as name: value', 1);
  }
  const origin: Origin = {
    source,
    root: file.root,
    path: file.path,
    line: 1,
    prefix: '',
  };
  const taxonomy = taxonomyOf(file.path, parsed.value);
  if (taxonomy === 'organization') return readOrganization(origin, parsed.value);
  if (taxonomy === 'topic') return readTopic(origin, parsed.value);
  const record = {
    origin: { ...origin, namesOf: () => namesIn(parsed.value), linesOf: () => fieldLines(front) },
    fields,
    fromListing: false,
  };
  return { ...NOTHING, records: [record] };
}
