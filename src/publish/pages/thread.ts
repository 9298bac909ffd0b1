// A thread that renders pages: it is sent some at a time, and answers when their files are written.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { Seconds } from '../../bundle/ids.ts';
import { makeFolder } from '../../command/writing/put-file.ts';
import type * as Render from '../../reader/render.tsx';
import { BUNDLE } from '../placing/site-file.ts';
import { readFrom } from '../read-edition.ts';
import type { Place, Site } from '../site.ts';
import type { PageFiles, PageKind } from './page-files.ts';
import { headOf } from './page-head.ts';
import { fileOfPage, type PageOrder } from './page-order.ts';
import { pageIn, type Shell } from './shell.ts';

/** What all pages of a site have in common. Plain data. */
export interface RenderingGiven {
  /** The built module of `src/reader/render.tsx`. */
  readonly renderer: string;
  readonly bundle: string;
  /** What pages take for the present. */
  readonly now: Seconds;
  readonly shell: Shell;
  readonly files: Readonly<Record<PageKind, PageFiles>>;
  readonly site: Place | Site;
  /** The folder that pages go to. */
  readonly out: string;
}

const { renderer, bundle, now, shell, files, site, out } = workerData as RenderingGiven;
const { createRenderer, FIRST_PAGE_ID, pageWords } = (await import(renderer)) as typeof Render;
const [read, readMade] = [readFrom(bundle), readFrom(join(out, BUNDLE))];
// The bundle may be written anew meanwhile; the site has the manifest that was checked.
const { render } = createRenderer(
  (path, signal) => (path === MANIFEST_PATH ? readMade : read)(path, signal),
  now,
);

async function make(order: PageOrder): Promise<void> {
  const { html, first } = await render(order.page);
  const head = headOf(first, site, pageWords);
  const file = join(out, fileOfPage(order));
  makeFolder(dirname(file));
  const data = [[FIRST_PAGE_ID, first]] as const;
  writeFileSync(file, pageIn(shell, { head, html, files: files[order.kind], data }));
}

parentPort?.on('message', async (orders: readonly PageOrder[]) => {
  for (const order of orders) await make(order);
  parentPort?.postMessage(orders.length, []);
});
