// node tests/bench/contenders/build-orama.ts ARCHIVE OUT: Orama's database as one JSON file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { readDocuments } from './documents.ts';
import { ORAMA_SCHEMA } from './orama-schema.ts';

interface Orama {
  create(options: { schema: typeof ORAMA_SCHEMA }): object;
  insert(database: object, document: object): Promise<string> | string;
  save(database: object): unknown;
}

const [source = '', out = ''] = process.argv.slice(2);
const { create, insert, save } = await loadPeer<Orama>('@orama/orama');
const database = create({ schema: ORAMA_SCHEMA });
for await (const { id, month: _month, ...fields } of readDocuments(source)) {
  await insert(database, { ...fields, id: String(id) });
}
writeFileSync(join(out, 'index.json'), JSON.stringify(save(database)));
