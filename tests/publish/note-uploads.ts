// Stands for `aws s3 sync` and `aws s3 cp`: prints a line of JSON for each file that they would upload.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    exclude: { type: 'string', multiple: true, default: [] },
    'cache-control': { type: 'string' },
    'content-type': { type: 'string' },
    'size-only': { type: 'boolean' },
  },
});
const [, verb, from, to] = positionals;
if (from === undefined || !to?.startsWith('s3://BUCKET')) process.exit(1);
const prefix = to.slice('s3://BUCKET'.length).replace(/^\//, '');

// As the manual says: `*` stands for anything, and patterns are below the folder.
const excluded = values.exclude.map(
  (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
);

function send(file: string, name: string): void {
  const [kept, type] = [values['cache-control'], values['content-type']];
  console.log(JSON.stringify({ name, content: readFileSync(file, 'utf8'), kept, type }));
}

if (verb === 'cp') send(from, prefix);
if (verb === 'sync') {
  for (const below of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const file = join(from, below);
    if (!statSync(file).isFile() || excluded.some((one) => one.test(below))) continue;
    send(file, prefix === '' ? below : `${prefix}/${below}`);
  }
}
