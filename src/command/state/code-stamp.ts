import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../places.ts';

/** Everything whose change may change the bytes of a bundle, or of a state. */
const CODE = ['src/bundle', 'src/ingest', 'src/command', 'package-lock.json'];

function* filesAt(path: string): Generator<string> {
  const entries = readdirSync(join(PROJECT, path), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesAt(below);
    else if (/(?<!\.test|\.testing)\.ts$/.test(entry.name)) yield below;
  }
}

/**
 * Stands for the code that writes bundles, the packages that it uses and the Node and Unicode that
 * it runs on: what another made may not be mixed with what this one makes.
 */
export function codeStamp(): string {
  const { node, icu, unicode } = process.versions;
  const parts = [node, icu, unicode];
  for (const place of CODE) {
    const files = place.endsWith('.json') ? [place] : filesAt(place);
    for (const file of files) parts.push(file, readFileSync(join(PROJECT, file), 'latin1'));
  }
  return hash('sha256', parts.join('\0'), 'hex').slice(0, 32);
}
