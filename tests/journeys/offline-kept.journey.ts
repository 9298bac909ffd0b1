import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RENDERED_SITE, ROOT, SITE } from '../support/site.ts';
import { ARCTIC, card, expect, headline, openStory, timeline } from './fixtures.ts';
import { allKept, kept, missing, NO_ANSWER, openKept, openTab } from './keeping.ts';
import { replaceEdition, test } from './own-site.ts';

const STORY = 'story/2026/11/22/ferry-found';

test.use({ source: { site: RENDERED_SITE, base: '/' } });
test.beforeEach(({ quiet }) => quiet.allow(NO_ANSWER));

test('what is kept tells nothing any more once it was forgotten', async ({ page, own }) => {
  await openKept(page, own.address);
  await openKept(page, `${own.address}${STORY}`);
  await page.goto(`${own.address}settings`);
  await page.getByRole('button', { name: 'Forget these pages' }).click();
  await expect(page.getByText('The pages that were kept are forgotten.')).toBeVisible();
  const left = (await allKept(page)).filter((path) => !path.startsWith('/assets/'));
  expect(left.toSorted()).toEqual(['/', '/bundle/manifest.json']);
  expect(await notes(page)).toEqual([own.address]);
});

test('who forgets what was read forgets its pages with it', async ({ page, own }) => {
  const address = `${own.address}${STORY}`;
  await openKept(page, own.address);
  await openStory(page, 'Ferry found');
  await page.goBack();
  await expect(card(page, 'Ferry found').getByText('read', { exact: true })).toBeVisible();
  await openKept(page, address);
  await page.goto(`${own.address}settings`);
  await page.getByRole('button', { name: 'Forget what was read' }).click();
  await expect(page.getByText('1 read story forgotten.')).toBeVisible();
  await expect.poll(() => missing(page, [address, own.address])).toEqual([address]);
});

/** Addresses that stand in the notes on when something was used. */
function notes(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('workbox-expiration');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('cache-entries').objectStore('cache-entries');
          const asked = all.getAll();
          asked.addEventListener('success', () => resolve(asked.result.map(({ url }) => url)));
        });
      }),
  );
}

test('a page of an edition that was replaced stays to be read, though the new one was never fetched', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  await openKept(page, `${own.address}${STORY}`);
  replaceEdition(own);
  // By which the manifest of the new one comes, and hardly anything else.
  await page.goto(`${own.address}settings`);
  await expect(page.getByRole('banner')).toContainText('The Second Edition');
  await context.setOffline(true);
  const front = await openTab(page, own.address);
  await expect(headline(front, ARCTIC)).toBeVisible();
  // It is alive: what it shows is compared with the edition that the manifest leads to.
  await expect(front.getByRole('button', { name: 'Save', exact: true }).first()).toBeVisible();
  await front.waitForLoadState('networkidle');
  await expect(headline(front, ARCTIC)).toBeVisible();
  const story = await openTab(page, `${own.address}${STORY}`);
  await expect(story.getByRole('heading', { level: 1, name: 'Ferry found' })).toBeVisible();
  await expect(timeline(story)).toBeVisible();
  const never = await openTab(page, `${own.address}provider/northline.example`);
  await expect(never.getByRole('heading', { name: 'You are offline' }).first()).toBeVisible();
});

test('files of earlier versions go when they are many, and none that a page needs', async ({
  page,
  context,
  own,
}) => {
  const address = `${own.address}${STORY}`;
  await openKept(page, address);
  const old = () =>
    page.evaluate(async () => {
      const keys = await (await caches.open('broadsheet / app')).keys();
      return keys.filter(({ url }) => url.includes('/assets/old-')).length;
    });
  await page.evaluate(async () => {
    const app = await caches.open('broadsheet / app');
    const names = Array.from({ length: 300 }, (_, at) => `/assets/old-${at + 1_000_000}.js`);
    await Promise.all(names.map((name) => app.put(name, new Response('old'))));
  });
  expect(await old()).toBe(300);
  await page.goto(`${own.address}topic/climate`);
  await expect.poll(old).toBe(0);
  await context.setOffline(true);
  await page.goto(address);
  await expect(timeline(page)).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByRole('link', { name: 'Saved 1' })).toBeVisible();
});

test.describe('a file that is kept', () => {
  test.use({ source: { site: SITE, base: '/' } });

  test('is fetched anew where it turns out to be damaged', async ({ page, own }) => {
    await page.goto(own.address);
    await kept(page, [`${own.address}bundle/manifest.json`]);
    await openStory(page, ARCTIC);
    await expect(timeline(page)).toBeVisible();
    // It is shown before it is kept.
    const files = async () =>
      (await allKept(page)).filter((path) => path.startsWith('/bundle/stories/'));
    await expect.poll(files).toHaveLength(1);
    const [file = ''] = await files();
    await page.evaluate(async (path) => {
      const edition = await caches.open('broadsheet / edition');
      await edition.put(path, new Response('{}'));
    }, file);
    await page.reload();
    // The page may have asked once more by itself.
    const story = page.getByRole('heading', { level: 1, name: ARCTIC });
    const retry = page.getByRole('main').getByRole('button', { name: 'Try again' });
    await expect(story.or(retry).first()).toBeVisible();
    if (await retry.isVisible()) await retry.click();
    await expect(story).toBeVisible();
    const keptNow = () => page.evaluate(async (url) => (await caches.match(url))?.text(), file);
    await expect.poll(keptNow).toContain('"articles"');
  });

  test('is never the page that hosts send for what they have not', async ({ page, own }) => {
    await page.goto(own.address);
    await kept(page, [`${own.address}bundle/manifest.json`]);
    const nothing = `${own.address}bundle/cards/0123456789abcdef.json`;
    const answer = await page.evaluate(async (url) => {
      const { status, headers } = await fetch(url, { headers: { accept: 'text/html' } });
      return { status, type: headers.get('content-type') };
    }, nothing);
    expect(answer).toEqual({ status: 200, type: 'text/html' });
    expect(await missing(page, [nothing])).toEqual([nothing]);
  });
});

test('a new version takes over at the next visit, and one that is broken keeps nobody out', async ({
  page,
  context,
  own,
}) => {
  await openKept(page, own.address);
  const script = join(own.folder, 'sw.js');
  const worker = readFileSync(script, 'utf8');
  writeFileSync(script, worker.replaceAll('<title>Broadsheet<', '<title>Broadsheet of tomorrow<'));
  const replaced = page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true));
      }),
  );
  const visit = await openTab(page, `${own.address}about`);
  expect(await replaced).toBe(true);
  writeFileSync(script, '<!doctype html><title>Down for a moment</title>');
  replaceEdition(own);
  await visit.goto(own.address);
  await expect(headline(visit, `${ARCTIC}, anew`)).toBeVisible();
  await context.setOffline(true);
  const answer = await visit.goto(`${own.address}provider/northline.example`);
  expect(await answer?.text()).toContain('<title>Broadsheet of tomorrow</title>');
});

test('a site that takes its worker away is rid of it, and of what it kept', async ({
  page,
  context,
  own,
}) => {
  const hosting = readFileSync(join(ROOT, '.github', 'hosting.md'), 'utf8');
  const [, away] = /```js\n(.*?unregister.*?)```/s.exec(hosting) ?? [];
  if (away === undefined) throw new Error('hosting.md does not say how');
  await openKept(page, own.address);
  writeFileSync(join(own.folder, 'sw.js'), away);
  // The last worker may just be keeping the page of that visit: then it takes another.
  await expect(async () => {
    await page.goto(`${own.address}about`);
    await page.mouse.wheel(0, 1);
    const left = () => page.evaluate(() => caches.keys());
    await expect.poll(left, { timeout: 15_000 }).toEqual([]);
  }).toPass();
  // Whoever is left answers nothing any more.
  await context.setOffline(true);
  await expect(page.goto(own.address)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
