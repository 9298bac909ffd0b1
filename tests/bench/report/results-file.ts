import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';

/** Sections of the results in the order in which they stand. */
const SECTIONS = ['Search', 'Filters', 'Building', 'The page', 'Scale'] as const;
export type Section = (typeof SECTIONS)[number];

export const RESULTS_FILE = join(import.meta.dirname, '..', 'RESULTS.md');

const HEAD = [
  '# Results of the benches',
  '',
  'Written by `npm run bench`; each section is replaced when its bench runs again. Ratios compare',
  'within one run on one machine. Archives are invented and seeded (`tests/bench/archive`).',
].join('\n');

/** The results with one section replaced, or put in its place. */
export function withSection(text: string, section: Section, content: string): string {
  const found = new Map<string, string>();
  for (const part of text.split(/^## /m).slice(1)) {
    const end = part.indexOf('\n');
    found.set(part.slice(0, end).trim(), part.slice(end).trim());
  }
  found.set(section, content.trim());
  const parts = SECTIONS.flatMap((name) => {
    const body = found.get(name);
    return body === undefined ? [] : [`## ${name}\n\n${body}`];
  });
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

/** Replaces a section of the results on disk, laid out as the project's other texts are. */
export async function writeSection(file: string, section: Section, content: string): Promise<void> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const options = z.record(z.string(), z.unknown()).parse((await resolveConfig(file)) ?? {});
  const laidOut = await format(withSection(text, section, content), {
    ...options,
    parser: 'markdown',
  });
  writeFileSync(file, laidOut);
}
