import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { freePort } from '../../support/nginx.ts';
import { ROOT, SITE } from '../../support/site.ts';
import { BROADSHEET } from '../contenders/contenders.ts';
import { median } from '../measure/quantiles.ts';
import { installPeers, peerVersion } from '../peers/install.ts';
import { milliseconds, tableText, type Cell } from '../report/table.ts';
import { SLOWED, type PhaseTimings } from '../using/timings.ts';
import { again, type BenchOrder } from '../workplace.ts';
import { auditPage } from './audit.ts';
import { FLOOR, putFloor } from './floor.ts';
import { serveByNginx } from './nginx.ts';
import { archiveWithPictures } from './own-pictures.ts';
import { tapThrough } from './tapping.ts';

const TIMES = 5;
const VISITS = 3;

const TAPS = `The same sites on an emulated phone (Pixel 7): a story, Back, save, filter by a provider and let it go, a
topic, a story of it, search letter by letter, a story found. Median of ${VISITS} visits; with so few interactions the
worst one is INP. The floor has nothing to interact with.`;

interface AuditedPage {
  readonly name: string;
  readonly path: string;
}

/** Publishes a bundle as `npm run build` does. */
function publish(bundle: string, site: string, url: string): void {
  rmSync(site, { recursive: true, force: true });
  const command = join(ROOT, 'src', 'publish', 'main.js');
  const words = [command, '--bundle', bundle, '--out', site, '--url', url];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}\n${stderr}`);
}

/** The address of a story that was rendered: the one whose page comes last by name. */
function aStory(site: string): string {
  const stories = join(site, 'story');
  const pages = readdirSync(stories, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'index.html')
    .map(({ parentPath }) => `/story/${relative(stories, parentPath)}`)
    .sort();
  const last = pages.at(-1);
  if (last === undefined) throw new Error(`${site} has no story that was rendered`);
  return last;
}

function aTopic(site: string): string {
  const [first] = readdirSync(join(site, 'topic')).sort();
  if (first === undefined) throw new Error(`${site} has no topic`);
  return `/topic/${first}`;
}

interface AuditedSite {
  readonly name: string;
  /** A word that its stories hold. */
  readonly word: string;
  readonly pages: (site: string) => AuditedPage[];
}

interface Audited {
  readonly pages: readonly (readonly Cell[])[];
  readonly visits: readonly Cell[];
}

async function auditSite(
  bundle: string,
  order: BenchOrder,
  { name, word, pages }: AuditedSite,
): Promise<Audited> {
  const site = join(order.work, `published-${name.replaceAll(/\W+/g, '-')}`);
  const port = await freePort();
  console.log(`Publishing ${name} ...`);
  publish(bundle, site, `http://localhost:${port}/`);
  putFloor(site, order.work);
  const server = await serveByNginx(site, port);
  try {
    const rows: (readonly Cell[])[] = [];
    for (const { name: page, path } of pages(site)) {
      console.log(`Auditing ${path} of ${name} ...`);
      const audit = await auditPage(server.origin + path, TIMES);
      const scores = [audit.performance, audit.accessibility, audit.bestPractices, audit.seo];
      const { firstPaint, largestPaint, blocked, shift } = audit;
      const times = [firstPaint, largestPaint, blocked];
      rows.push([`${name}: ${page}`, scores.join(' / '), ...times, shift.toFixed(3)]);
    }
    console.log(`Tapping through ${name} ...`);
    return { pages: rows, visits: [name, ...(await visits(server.origin, word))] };
  } finally {
    server.close();
  }
}

async function visits(origin: string, word: string): Promise<Cell[]> {
  const made: PhaseTimings[] = [];
  for (let turn = 0; turn < VISITS; turn++) made.push(await tapThrough(origin, word));
  const of = (figure: (one: PhaseTimings) => number | undefined) =>
    median(made.map((one) => figure(one) ?? 0));
  return [of((one) => one.interactions), of((one) => one.median), of((one) => one.worst)];
}

/**
 * What Lighthouse says of published sites on nginx, beside the least that a front page could be. The
 * bundle of the sample edition stands where the journeys' site is built.
 */
export async function benchPhone(order: BenchOrder): Promise<string> {
  installPeers(['lighthouse', '@11ty/eleventy']);
  const floor = { name: 'floor: front page as plain HTML (Eleventy)', path: `/${FLOOR}/` };
  const front = { name: 'front page', path: '/' };
  const story = (site: string): AuditedPage => ({ name: 'story', path: aStory(site) });
  const sample = await auditSite(join(SITE, 'bundle'), order, {
    name: 'sample edition',
    word: 'ferry',
    pages: (site) => [
      front,
      { name: 'topic', path: aTopic(site) },
      story(site),
      { name: 'search', path: '/search' },
      { name: 'search for a word', path: '/search?q=ferry' },
      floor,
    ],
  });
  const audited = [sample];
  const most = order.stories.at(-1);
  if (most !== undefined) {
    const archive = await archiveWithPictures(order.work, most);
    const bundle = join(order.work, 'indexes', `pictures-${most}`);
    await again(bundle, async (folder) => void (await BROADSHEET.build(archive, folder)));
    const name = `${most.toLocaleString('en-GB')} stories`;
    const pages = (site: string) => [front, story(site)];
    audited.push(await auditSite(bundle, order, { name, word: 'the', pages }));
  }
  const versions = `Lighthouse ${peerVersion('lighthouse')}, mobile, its default throttling, median of ${TIMES}; nginx with the file that the build writes, brotli where its module is. Performance, accessibility, best practices, SEO; times as it simulates them.`;
  const table = tableText({
    columns: [
      { name: 'page' },
      { name: 'scores' },
      { name: 'first paint', show: milliseconds },
      { name: 'largest paint', show: milliseconds },
      { name: 'blocked', show: milliseconds },
      { name: 'shift' },
    ],
    rows: audited.flatMap(({ pages }) => pages),
  });
  const taps = tableText({
    columns: [
      { name: `a visit with the CPU slowed ${SLOWED} times` },
      { name: 'taps and keys' },
      { name: 'until the next paint, median', show: milliseconds },
      { name: 'worst (INP)', show: milliseconds },
    ],
    rows: audited.map(({ visits: row }) => row),
  });
  return `${versions}\n\n${table}\n\n${TAPS}\n\n${taps}`;
}
