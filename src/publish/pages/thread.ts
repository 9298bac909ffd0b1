// A thread that renders pages: it is sent some at a time, and answers when their files are written.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import { makeFolder } from '../../command/writing/put-file.ts';
import type * as Render from '../../reader/render.tsx';
import type { AnsweredPage, FirstPage } from '../../reader/render.tsx';
import { ASSETS, BUNDLE } from '../placing/site-file.ts';
import { cardOf } from '../cards/card.ts';
import { CardFiles } from '../cards/card-files.ts';
import { contentHash, type Hashes } from '../content-hash.ts';
import { readFrom } from '../read-edition.ts';
import { shortHash } from '../short-hash.ts';
import type { TextFile } from '../sitemap.ts';
import { addressOn, hasAddress } from '../site.ts';
import { jsonForScript } from './json-for-script.ts';
import { headOf } from './page-head.ts';
import { fileOfPage, type PageOrder } from './page-order.ts';
import { storyKey, type MadePage, type PageInputs } from './page-record.ts';
import { sayingsOf, storyOn, type Sayings } from './sayings.ts';
import { pageIn, type PageData } from './shell.ts';
import { StoryHtml } from './story-html.ts';
import { versionsOf, type Stories } from './versions.ts';

/** What threads are given. Plain data. */
export interface RenderingGiven extends PageInputs {
  readonly bundle: string;
  /** Hashes of the cards of the site as it stands, by their paths, as far as they are known. */
  readonly knownCards: Hashes;
  /** The folder that pages go to. */
  readonly out: string;
  /** The folder of the site as it stands. */
  readonly standing: string;
}

const given = workerData as RenderingGiven;
const { renderer, bundle, now, shell, files, site, after, out, standing } = given;
const { createRenderer, FIRST_PAGE_ID, pageWords } = (await import(renderer)) as typeof Render;
const [read, readMade] = [readFrom(bundle), readFrom(join(out, BUNDLE))];
// The bundle may be written anew meanwhile; the site has the manifest that was checked.
const { engine, answer } = createRenderer(
  (path, signal) => (path === MANIFEST_PATH ? readMade : read)(path, signal),
  now,
);

/** In characters of JSON; most pages of stories have less. */
const MUCH_DATA = 16_000;

const cards = new CardFiles(standing, out, given.knownCards);

/** The path of a card for a page without a picture: of its own or, of older stories, the edition's. */
async function cardFor({ picture, card }: Sayings, own: boolean): Promise<string | undefined> {
  if (picture || !hasAddress(site)) return undefined;
  return cards.put(cardOf(own ? card : { edition: card.edition }));
}

/**
 * What a page goes on with, once its code has come. Where that is much it is a file of its own: the
 * page without it comes in the first packets that a host sends, of 14 KB together.
 */
function dataOf(first: FirstPage): PageData & { readonly file?: TextFile } {
  const id = FIRST_PAGE_ID;
  const json = jsonForScript(first);
  if (json.length < MUCH_DATA) return { id, json };
  const path = `${ASSETS}/page-${shortHash(json)}.json`;
  return { id, href: site.base + path, file: { path, content: json } };
}

const known: Stories = {
  find: async (id) => (await engine.story(id))?.story,
  hasPage: ({ articles: [lead] }) => lead !== undefined && lead.published > after,
};

/** What a page says of itself, and which pages stand for it in other languages. */
async function saidOf(first: FirstPage): Promise<Sayings> {
  const said = sayingsOf(first, site, pageWords);
  const story = storyOn(first);
  return story ? { ...said, versions: await versionsOf(story, site, known) } : said;
}

const stories = new StoryHtml();

/** The HTML of a page and, of a story, the hash of what it was rendered from. */
async function htmlOf({ kind, standing }: PageOrder, { first, html }: AnsweredPage) {
  if (kind !== 'story') return { html: await html(), anew: true, key: undefined };
  const key = storyKey(
    given,
    first.answers.filter(([[asked]]) => asked !== 'edition'),
  );
  return { ...(await stories.of(key, html, standing)), key };
}

async function make(order: PageOrder): Promise<MadePage> {
  const answered = await answer(order.page);
  const { first } = answered;
  const said = await saidOf(first);
  const card = await cardFor(said, order.ownCard);
  const address = card !== undefined && hasAddress(site) ? addressOn(site, card) : undefined;
  const head = headOf(said, site, address);
  const { file, ...data } = dataOf(first);
  const { html, key, anew } = await htmlOf(order, answered);
  const content = pageIn(shell, { head, html, files: files[order.kind], data });
  const written = [...(file ? [file] : []), { path: fileOfPage(order), content }];
  const hashes: Record<string, string> = {};
  for (const { path, content: text } of written) {
    makeFolder(dirname(join(out, path)));
    writeFileSync(join(out, path), text);
    hashes[path] = contentHash(text);
  }
  return { page: order.page, hashes, card, key, anew };
}

parentPort?.on('message', async (orders: readonly PageOrder[]) => {
  const made: MadePage[] = [];
  for (const order of orders) made.push(await make(order));
  parentPort?.postMessage(made, []);
});
