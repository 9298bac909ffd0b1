// A thread that renders pages: it is sent some at a time, and answers when their files are written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { Seconds } from '../../bundle/ids.ts';
import type * as Render from '../../reader/render.tsx';
import { headOf } from './page-head.ts';
import type { PageFiles, PageKind } from './page-files.ts';
import { BUNDLE } from '../placing/site-file.ts';
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
  /** Absolute address of the front page; undefined where nobody said. */
  readonly url: string | undefined;
  /** The folder that pages go to. */
  readonly out: string;
}

const { renderer, bundle, now, shell, files, url, out } = workerData as RenderingGiven;
const { createRenderer, FIRST_PAGE_ID } = (await import(renderer)) as typeof Render;
/** The bundle may be written anew meanwhile; the site has the manifest that was checked. */
const place = (path: string): string =>
  path === MANIFEST_PATH ? join(out, BUNDLE, path) : join(bundle, path);
const { render } = createRenderer(async (path) => new Uint8Array(readFileSync(place(path))), now);

async function make(order: PageOrder): Promise<void> {
  const { html, first } = await render(order.page);
  const head = headOf(first, { url });
  const file = join(out, fileOfPage(order));
  mkdirSync(dirname(file), { recursive: true });
  const data = [[FIRST_PAGE_ID, first]] as const;
  writeFileSync(file, pageIn(shell, { head, html, files: files[order.kind], data }));
}

parentPort?.on('message', async (orders: readonly PageOrder[]) => {
  for (const order of orders) await make(order);
  parentPort?.postMessage(orders.length, []);
});
