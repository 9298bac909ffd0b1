// node tests/bench/contenders/build-pagefind.ts ARCHIVE OUT: an index by Pagefind's own Node API.
import { readDocuments, type Document } from './documents.ts';
import { loadPeer } from '../peers/load-peer.ts';

interface PagefindIndex {
  addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: string[] }>;
}
interface Pagefind {
  createIndex(): Promise<{ errors: string[]; index?: PagefindIndex }>;
  close(): Promise<void>;
}

const AT_ONCE = 64;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A page, so that Pagefind weighs the headline as it does on the sites it is made for. */
function pageOf({ title, excerpt, related, names, providers, topics, month }: Document): string {
  const filter = (name: string) => (value: string) =>
    `<i data-pagefind-filter="${name}:${escaped(value)}"></i>`;
  const filters = [
    ...providers.map(filter('provider')),
    ...topics.map(filter('topic')),
    filter('month')(month),
  ];
  return (
    `<!doctype html><html lang="en"><title>${escaped(title)}</title><body><main data-pagefind-body>` +
    `<h1>${escaped(title)}</h1><p>${escaped(excerpt)}</p><p>${escaped(related)}</p>` +
    `<p>${escaped(names)}</p>${filters.join('')}</main></body></html>`
  );
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

const [source = '', out = ''] = process.argv.slice(2);
const pagefind = await loadPeer<Pagefind>('pagefind');
const { errors, index } = await pagefind.createIndex();
check(errors);
if (!index) throw new Error('Pagefind made no index');
let adding: Promise<{ errors: string[] }>[] = [];
const settle = async (): Promise<void> => {
  for (const added of await Promise.all(adding)) check(added.errors);
  adding = [];
};
for await (const document of readDocuments(source)) {
  adding.push(index.addHTMLFile({ url: `/${document.id}/`, content: pageOf(document) }));
  if (adding.length === AT_ONCE) await settle();
}
await settle();
check((await index.writeFiles({ outputPath: out })).errors);
await pagefind.close();
