import { FAILSAFE_SCHEMA, load, mergeTag, nullCoreTag, YAMLException } from 'js-yaml';

/**
 * Words stay words: `2023-01-05`, `007` and `1e3` must not become a date or a number on the way
 * in. Only `null` and merge keys mean something.
 */
const SCHEMA = FAILSAFE_SCHEMA.withTags(nullCoreTag, mergeTag);

/** Aliases can grow a small file into a huge record; a story has no use for many. */
const MAX_ALIASES = 100;

const QUOTE = 'put quotes around text with : # [ ] { } in it';
/** What to do about mistakes that quotes do not mend, by words in the parser's message. */
const CURES: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'name each field once'],
  [/\btab characters?\b/, 'indent with spaces'],
];

function cureOf(mistake: string): string {
  return CURES.find(([words]) => words.test(mistake))?.[1] ?? QUOTE;
}

export type YamlResult =
  { readonly value: unknown } | { readonly reason: string; readonly line?: number };

/**
 * Reads a YAML 1.2 document, all scalars as text.
 *
 * @param firstLine number of the text's first line in its file, so that errors name the right one
 */
export function parseYaml(text: string, firstLine = 1): YamlResult {
  try {
    return { value: load(text, { schema: SCHEMA, maxAliases: MAX_ALIASES }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { reason: 'this is not YAML' };
    if (error.reason.startsWith('expected a document')) return { value: null };
    const reason = `this is not YAML: ${error.reason}; ${cureOf(error.reason)}`;
    return error.mark ? { reason, line: firstLine + error.mark.line } : { reason };
  }
}
