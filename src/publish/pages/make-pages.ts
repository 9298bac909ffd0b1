import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../../bundle/files.ts';
import type { Seconds, StoryId } from '../../bundle/ids.ts';
import type { EditionReader } from '../../engine/edition-reader.ts';
import { builtRenderer } from '../build-app.ts';
import { inThreads } from '../in-threads.ts';
import { shellWords } from '../messages/page-words.ts';
import { openEdition, storiesOf } from '../read-edition.ts';
import { ASSETS, BUNDLE } from '../placing/site-file.ts';
import { storyPage, topicPage } from '../site.ts';
import { makeApp, type Work } from '../steps.ts';
import { filesOfPages, type PageKind } from './page-files.ts';
import { fileOfPage, type PageOrder } from './page-order.ts';
import { joinStyles } from './page-styles.ts';
import { cutShell } from './shell.ts';
import { inputsHash, PageRecord, type MadePage, type PageInputs } from './page-record.ts';
import type { RenderingGiven } from './thread.ts';

const THREAD = join(import.meta.dirname, 'thread.ts');
/** Pages that a thread renders before it is sent more. */
const PAGES_AT_ONCE = 16;

const DAY = 86_400;

/**
 * What pages take for the present, in seconds since 1970: so long after their newest story that each
 * says its day, which stays true, and not how long ago that was; no earlier than this year, so that they
 * name the year of what is older, and no later, since one date that was mistyped may lie far ahead.
 * Browsers go on with their own clock.
 */
function presentOf(newest: Seconds): Seconds {
  const year = new Date().getUTCFullYear();
  const [first, last] = [Date.UTC(year) / 1000, Date.UTC(year + 1) / 1000];
  return Math.max(first, Math.min(newest + 2 * DAY, last));
}

/**
 * Most stories that get a card of their own, the newest: drawing one takes some 10 ms of a core, and
 * ten thousand pages would take twice as long. The others show that of the edition.
 */
const MOST_CARDS = 1_000;

/** How many pages a site has, and how many of them could not be taken over. */
interface PagesMade {
  readonly pages: number;
  readonly rendered: number;
}

/**
 * Makes the app, and renders with it the front page, where searches begin, what is said about the
 * edition, the pages of topics, and those of the newest stories.
 *
 * @throws BundleProblem when the bundle does not hold what they show
 */
export async function makePages(work: Work): Promise<PagesMade> {
  const { plan, manifest, staging } = work;
  const { site, bundle, language, prerender } = plan;
  const [app, renderer, { ids, after }] = await Promise.all([
    makeApp(work),
    builtRenderer(site.base, language),
    newestStories(openEdition(bundle, manifest), prerender),
  ]);
  const orders = [
    orderOf('', 'front', true),
    orderOf('search', 'search', false),
    orderOf('about', 'about', false),
    ...manifest.topics.map(({ id }) => orderOf(topicPage(id), 'topic', true)),
    ...ids.map((id, at) => orderOf(storyPage(id), 'story', at < MOST_CARDS)),
  ];
  const { base } = site;
  const { index, files, made } = joinStyles(app.index, filesOfPages(app.code, base), (address) =>
    readFileSync(join(staging.folder, address.slice(base.length)), 'utf8'),
  );
  for (const [name, content] of made) staging.put(`${ASSETS}/${name}`, content);
  const inputs: PageInputs = {
    renderer,
    now: presentOf(manifest.span.last),
    shell: cutShell(index, shellWords(language).withoutScripts),
    files,
    site,
    after,
  };
  return { pages: orders.length, rendered: await renderChanged(orders, inputs, work) };
}

/**
 * Renders pages, but for those that stand in the site as they would become, and what stands of others.
 *
 * @returns how many it rendered anew
 */
async function renderChanged(
  orders: readonly PageOrder[],
  inputs: PageInputs,
  { plan, staging }: Work,
): Promise<number> {
  const manifest = readFileSync(join(staging.folder, BUNDLE, MANIFEST_PATH));
  const record = new PageRecord(plan.out, inputsHash(inputs, manifest));
  const given: RenderingGiven = {
    ...inputs,
    bundle: plan.bundle,
    knownCards: record.cards,
    out: staging.folder,
    standing: plan.out,
  };
  const left = orders
    .filter(({ page }) => !record.takeOver(page, staging.folder))
    .map(({ page, kind, ownCard }) => ({
      page,
      kind,
      ownCard,
      standing: record.standing(page, fileOfPage({ page })),
    }));
  const pages = await inThreads<PageOrder, MadePage[]>(left, {
    thread: THREAD,
    batch: PAGES_AT_ONCE,
    given,
  });
  const made = pages.flat();
  record.keep(made, staging.folder);
  return made.filter(({ anew }) => anew).length;
}

function orderOf(page: string, kind: PageKind, ownCard: boolean): PageOrder {
  return { page: `/${encodeURI(page)}`, kind, ownCard };
}

/** Some stories, newest first, and a time after which all are among them. */
interface Newest {
  readonly ids: readonly StoryId[];
  readonly after: Seconds;
}

async function newestStories(edition: EditionReader, most: number): Promise<Newest> {
  const ids: StoryId[] = [];
  if (most === 0) return { ids, after: Infinity };
  for await (const run of storiesOf(edition)) {
    for (const { story } of run) {
      ids.push(story.id);
      if (ids.length >= most) return { ids, after: story.articles[0]?.published ?? Infinity };
    }
  }
  return { ids, after: -Infinity };
}
