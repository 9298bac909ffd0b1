import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { preview, type PreviewServer } from 'vite';
import { bundle, ROOT, SAMPLE_EDITION, SITE } from '../support/site.ts';
import { ARCTIC, card, cards, expect, headlines, searchBox, test as base } from './fixtures.ts';

/** A site of a journey's own, whose files may be replaced while a page of it is open. */
interface OwnSite {
  readonly folder: string;
  readonly origin: string;
}

const test = base.extend<{ own: OwnSite }>({
  own: async ({ quiet }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-replaced-'));
    cpSync(SITE, folder, { recursive: true });
    const server = await preview({
      root: ROOT,
      logLevel: 'error',
      build: { outDir: folder },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const origin = originOf(server);
    quiet.allow(new RegExp(`^${origin}`));
    quiet.allow(/404|Failed to load resource/);
    await provide({ folder, origin });
    await server.close();
    rmSync(folder, { recursive: true });
  },
});

function originOf({ httpServer }: PreviewServer): string {
  const address = httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Bundles the sample edition anew, with other headlines: hardly a file keeps its name. */
function replaceEdition({ folder }: OwnSite): void {
  const archive = mkdtempSync(join(tmpdir(), 'broadsheet-edition-'));
  cpSync(SAMPLE_EDITION, archive, { recursive: true });
  for (const path of globSync('_news/**/*.md', { cwd: archive })) {
    const story = readFileSync(join(archive, path), 'utf8');
    writeFileSync(join(archive, path), story.replace(/^title: .*$/m, anew));
  }
  rmSync(join(folder, 'bundle'), { recursive: true });
  bundle(archive, folder, 'The Second Edition');
  rmSync(archive, { recursive: true });
}

const anew = (line: string) => line.replace(/("?)$/, ', anew$1');

const UPDATED = 'The edition was updated. What you see is from the new one.';

async function open(page: Page, { origin }: OwnSite): Promise<void> {
  await page.goto(origin);
  await expect(cards(page).first()).toBeVisible();
  // What may have to be said has come by then.
  await page.waitForLoadState('networkidle');
}

async function expectRenewed(page: Page): Promise<void> {
  await expect(page.getByText(UPDATED)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('The Second Edition');
}

test('an edition replaced under an open page: a topic is that of the new one', async ({
  page,
  own,
}) => {
  await open(page, own);
  replaceEdition(own);
  await page.getByRole('navigation', { name: 'Topics' }).getByText('Climate').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Climate' })).toBeVisible();
  await expect(card(page, `${ARCTIC}, anew`)).toBeVisible();
  await expectRenewed(page);
  expect((await headlines(page)).filter((title) => !title.includes('anew'))).toEqual([]);
});

test('an edition replaced under an open page: words find what is in the new one', async ({
  page,
  own,
}) => {
  await open(page, own);
  replaceEdition(own);
  await searchBox(page).fill('court anew');
  await expect(page.getByRole('heading', { level: 1, name: /^Search/ })).toBeVisible();
  await expect(cards(page)).toHaveCount(3);
  await expectRenewed(page);
});

test('an edition replaced under an open page: a story that stays is there, and so is the list', async ({
  page,
  own,
}) => {
  await open(page, own);
  replaceEdition(own);
  await cards(page).getByRole('link', { name: ARCTIC, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${ARCTIC}, anew` })).toBeVisible();
  await expectRenewed(page);
  await page.goBack();
  await expect(card(page, `${ARCTIC}, anew`)).toBeVisible();
});

test('a file that is gone from an edition that stays is a problem, until it is there again', async ({
  page,
  own,
}) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, own);
  const [pages, aside] = [join(own.folder, 'bundle', 'pages'), join(own.folder, 'aside')];
  renameSync(pages, aside);
  asked.length = 0;
  await searchBox(page).fill('court');
  const retry = page.getByRole('main').getByRole('button', { name: 'Try again' }).first();
  await expect(retry).toBeVisible();
  await page.waitForLoadState('networkidle');
  // No more than once for whatever was asked: no loop.
  const manifests = asked.filter((path) => path === '/bundle/manifest.json');
  expect(manifests.length).toBeLessThan(10);
  renameSync(aside, pages);
  await expect(async () => {
    if (await retry.isVisible()) await retry.click();
    await expect(cards(page)).toHaveCount(3, { timeout: 1_000 });
  }).toPass();
  await expect(page.getByText(UPDATED)).toHaveCount(0);
});

test('code of the reader that is gone: words, and a button that loads the page', async ({
  page,
  own,
}) => {
  await open(page, own);
  const [assets, aside] = [join(own.folder, 'assets'), join(own.folder, 'aside')];
  renameSync(assets, aside);
  await page.getByRole('contentinfo').getByRole('link', { name: 'About this edition' }).click();
  const again = page.getByRole('main').getByRole('button', { name: 'Load the page again' });
  await expect(again).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/http|import|assets/);
  renameSync(aside, assets);
  await again.click();
  await expect(page.getByText('The Sample Edition').first()).toBeVisible();
  await expect(again).toHaveCount(0);
});
