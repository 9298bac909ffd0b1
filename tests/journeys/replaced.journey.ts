import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ARCTIC, card, cards, expect, headlines, searchBox, UNKEPT } from './fixtures.ts';
import { replaceEdition, test, type OwnSite } from './own-site.ts';

test.use(UNKEPT);

const UPDATED = 'The edition was updated. What you see is from the new one.';

async function open(page: Page, { address }: OwnSite): Promise<void> {
  await page.goto(address);
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
