// node tests/bench/contenders/build-flexsearch.ts ARCHIVE OUT: what FlexSearch exports, a file a key.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { readDocuments } from './documents.ts';
import { FLEXSEARCH_OPTIONS } from './flexsearch-options.ts';

interface FlexSearch {
  Document: new (options: typeof FLEXSEARCH_OPTIONS) => {
    add(document: { id: number; title: string; all: string }): void;
    export(handler: (key: string, data: string | undefined) => void): Promise<void> | void;
  };
}

const [source = '', out = ''] = process.argv.slice(2);
const { Document } = await loadPeer<FlexSearch>('flexsearch');
const index = new Document(FLEXSEARCH_OPTIONS);
for await (const { id, title, excerpt, related, names } of readDocuments(source)) {
  index.add({ id, title, all: [title, excerpt, related, names].join(' . ') });
}
const files: { key: string; file: string }[] = [];
await index.export((key, data) => {
  if (data === undefined) return;
  const file = `part-${files.length}.json`;
  writeFileSync(join(out, file), data);
  files.push({ key, file });
});
writeFileSync(join(out, 'files.json'), JSON.stringify(files));
