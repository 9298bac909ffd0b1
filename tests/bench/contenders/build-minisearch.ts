// node tests/bench/contenders/build-minisearch.ts ARCHIVE OUT: MiniSearch's index as one JSON file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { readDocuments, type Document } from './documents.ts';
import { MINISEARCH_OPTIONS } from './minisearch-options.ts';

interface MiniSearch {
  default: new (options: typeof MINISEARCH_OPTIONS) => { add(document: Document): void };
}

const [source = '', out = ''] = process.argv.slice(2);
const { default: Index } = await loadPeer<MiniSearch>('minisearch');
const index = new Index(MINISEARCH_OPTIONS);
for await (const document of readDocuments(source)) index.add(document);
writeFileSync(join(out, 'index.json'), JSON.stringify(index));
